package app.foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.PublicLookup;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.Scan;
import app.foyer.devices.Devices;
import app.foyer.kiosk.Guest.Companion;
import app.foyer.kiosk.Reception.Post;
import app.foyer.live.Live;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import app.foyer.platform.VenueClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a kiosk tells, and asks for, with no browser before it. */
@FoyerTest
class ReceptionTest {
    private static final String ORDER = "WC2K7P";

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    Attendees attendees;

    @Autowired
    PublicLookup lookup;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Reception reception;

    @Autowired
    BadgeDesk badgeDesk;

    @Autowired
    Ids ids;

    @Autowired
    VenueClock venueClock;

    @Autowired
    TestClock clock;

    private Stand stand;
    private Post post;

    @BeforeEach
    void standAtTheKiosk() {
        clock.set(Stand.NOW);
        stand = new Stand(live, devices, attendees, checkIns, null);
        var kiosk = devices.find(stand.event, Stand.KIOSK).orElseThrow();
        post = new Post(live.latest(stand.event).event(), kiosk);
    }

    /** Where just before each call of that method something else happens. */
    private Gate gate(String method, Runnable before) {
        var watched = (CheckIns) Proxy.newProxyInstance(
                CheckIns.class.getClassLoader(), new Class<?>[] {CheckIns.class}, (proxy, called, given) -> {
                    if (called.getName().equals(method)) before.run();
                    try {
                        return called.invoke(checkIns, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return new Gate(live, attendees, lookup, watched, badgeDesk, ids, venueClock);
    }

    private Visit register(String name, String email, String phone) {
        var visit = reception.walkIn(post, Visit.begin("zh"));
        for (var given : List.of(name, email, phone)) visit = reception.filled(post, visit, given);
        return visit;
    }

    @Test
    void the_end_of_a_phone_is_no_order_code_and_unmasks_nobody() {
        var asked = reception
                .searched(post, Visit.begin("zh").findByName(), "wangwei")
                .pick(0);
        var byCode = asked.proveByOrderCode(true);
        assertThat(((Step.Verify) reception.proved(post, byCode, "1001").step()).problem())
                .isEqualTo("wrong-proof");
        assertThat(companions(reception.proved(post, asked, "1001"))).containsExactly("L*** B***", "陈*");
        assertThat(companions(reception.proved(post, byCode, ORDER))).containsExactly("Lukas Brandt", "陈静");
    }

    private static List<String> companions(Visit visit) {
        return ((Step.Choose) visit.step())
                .guest().companions().stream().map(Companion::name).sorted().toList();
    }

    @Test
    void whether_a_phone_or_mail_address_is_known_is_not_told() {
        assertThat(register("New Face", "wei@example.org", "+86 100 5550 1001").step())
                .isInstanceOf(Step.Done.class);
        assertThat(((Step.WalkIn) register("王伟", "", "").step()).problem()).isEqualTo(Step.WalkIn.LOOKS_REGISTERED);
    }

    @Test
    void a_script_cannot_register_a_crowd() {
        for (int i = 0; i < 6; i++)
            assertThat(register("New Face" + (char) ('a' + i), "", "").step()).isInstanceOf(Step.Done.class);
        assertThat(((Step.WalkIn) register("New Facet", "", "").step()).problem())
                .isEqualTo("too-many-tries");
    }

    @Test
    void of_a_large_order_only_those_who_are_not_in_yet_are_looked_at() {
        for (int i = 0; i < 30; i++)
            stand.register("Guest " + i, null, null, "BIG-" + i, "day", "BIG", TicketState.VALID);
        for (int i = 0; i < 20; i++)
            checkIns.redeem(stand.event, Scan.ofCode("BIG-" + i, "main", null, Stand.KIOSK, "test"));
        var looks = new AtomicInteger();
        var gate = gate("foresee", looks::incrementAndGet);
        var guest = gate.guest(post, gate.scan(post, "BIG-25"), true).orElseThrow();
        assertThat(guest.companions())
                .extracting(Companion::name)
                .hasSize(9)
                .contains("Guest 20")
                .doesNotContain("Guest 3");
        assertThat(looks).hasValue(1 + 9);
    }

    @Test
    void what_is_given_elsewhere_in_that_moment_was_given() {
        var guest = gate("", () -> {})
                .guest(post, Scan.ofCode("K7MQ2XWJ", "main", "n", Stand.KIOSK, "test"), false)
                .orElseThrow();
        var gate = gate("handOut", () -> checkIns.handOut(stand.event, guest.ticket(), "bag", "desk", "desk"));
        var visit = Visit.begin("zh").admitted(guest, List.of(new Due("bag", LocalText.of("Bag"), false)), Badge.NONE);
        var handed = (Step.Done) gate.handOut(post, visit, "bag").step();
        assertThat(handed.due()).singleElement().satisfies(due -> assertThat(due.taken())
                .isTrue());
    }
}
