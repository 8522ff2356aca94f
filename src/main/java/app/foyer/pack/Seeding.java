package app.foyer.pack;

import app.foyer.attendees.Attendees;
import app.foyer.badges.Badges;
import app.foyer.checkin.CheckIns;
import app.foyer.cues.Cues;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.media.Media;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the pack's event where there is none yet, before the server listens. All of it is one transaction, so a start
 * that is killed in the middle leaves nothing behind and the next one begins anew.
 */
@Component
class Seeding implements SmartInitializingSingleton, FirstStart {
    private static final Logger log = LoggerFactory.getLogger(Seeding.class);
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Live live;
    private final Attendees attendees;
    private final CheckIns checkIns;
    private final Devices devices;
    private final Badges badges;
    private final Media media;
    private final Cues cues;
    private final Staff staff;
    private final TransactionTemplate transaction;
    private final VenueClock clock;
    private final String folder;
    private final boolean demo;
    private volatile MadeUp madeUp;

    Seeding(
            Live live,
            Attendees attendees,
            CheckIns checkIns,
            Devices devices,
            Badges badges,
            Media media,
            Cues cues,
            Staff staff,
            TransactionTemplate transaction,
            VenueClock clock,
            @Value("${foyer.pack:kiosk-config}") String folder,
            @Value("${foyer.demo:false}") boolean demo) {
        this.live = live;
        this.attendees = attendees;
        this.checkIns = checkIns;
        this.devices = devices;
        this.badges = badges;
        this.media = media;
        this.cues = cues;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
        this.folder = folder;
        this.demo = demo;
    }

    @Override
    public Optional<MadeUp> madeUp() {
        return Optional.ofNullable(madeUp);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!folder.isBlank() && live.currentEvent().isEmpty()) seed(Path.of(folder));
    }

    /** @throws FaultyPack if it has any fault; then nothing is written */
    void seed(Path path) {
        var reading = PackReader.read(path);
        var given = reading.pack().orElseThrow(() -> new FaultyPack(path, reading.faults()));
        var pack = demo ? Redating.toNow(given, clock.now()) : given;
        try {
            transaction.execute(status -> write(pack)).ifPresent(made -> madeUp = made);
            log.info("The pack {} became the event {}", path, pack.event().id());
        } catch (RuntimeException failure) {
            if (!isThere(pack.event().id())) throw failure;
            log.info(
                    "Another node made the event {} at the same moment",
                    pack.event().id());
        }
    }

    private boolean isThere(String event) {
        try {
            return live.latest(event) != null;
        } catch (Refusal unknown) {
            return false;
        }
    }

    private Optional<MadeUp> write(Pack pack) {
        var event = pack.event().id();
        attendees.add(event, pack.attendees(), pack.tickets());
        checkIns.addLists(event, pack.lists());
        checkIns.set(event, pack.door());
        devices.add(event, pack.devices());
        badges.add(event, pack.badges());
        media.add(event, pack.media());
        cues.add(event, pack.cues());
        var accounts = accounts();
        live.create(pack.event(), pack.affairs(), Author.FOYER);
        return accounts;
    }

    private Optional<MadeUp> accounts() {
        if (staff.hasAccounts()) return Optional.empty();
        var password = password();
        var roles = demo ? List.of(Role.values()) : List.of(Role.ADMIN);
        roles.forEach(role -> staff.add(role.code(), password, role));
        return Optional.of(new MadeUp(roles.stream().map(Role::code).toList(), password));
    }

    /** Sixteen letters and digits in fours: 79 bits, none of which is mistaken for another when read aloud. */
    private static String password() {
        var random = new SecureRandom();
        var groups = new String[4];
        Arrays.setAll(groups, i -> group(random));
        return String.join("-", groups);
    }

    private static String group(SecureRandom random) {
        var letters = new StringBuilder();
        for (int i = 0; i < 4; i++) letters.append(READABLE.charAt(random.nextInt(READABLE.length())));
        return letters.toString();
    }
}
