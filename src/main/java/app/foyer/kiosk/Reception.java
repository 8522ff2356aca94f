package app.foyer.kiosk;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.Field;
import app.foyer.attendees.PublicLookup;
import app.foyer.attendees.PublicLookup.Factor;
import app.foyer.attendees.Registration;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.DoorSettings;
import app.foyer.checkin.WalkIn;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceReport;
import app.foyer.devices.Devices;
import app.foyer.devices.HelpCall;
import app.foyer.devices.HelpCalls;
import app.foyer.devices.HelpKind;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.Refusal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a kiosk's visit on by asking the features: who is this, what do they need. */
@Component
class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    /** A kiosk and the event that it stands at. */
    record Post(Event event, Device kiosk) {
        String list() {
            return kiosk.config().get("list");
        }

        boolean has(String device) {
            return !"false".equals(kiosk.config().get(device));
        }
    }

    private final Live live;
    private final Devices devices;
    private final HelpCalls helpCalls;
    private final Attendees attendees;
    private final PublicLookup lookup;
    private final CheckIns checkIns;
    private final Gate gate;
    private final BadgeDesk badgeDesk;
    private final Guide guide;

    Reception(
            Live live,
            Devices devices,
            HelpCalls helpCalls,
            Attendees attendees,
            PublicLookup lookup,
            CheckIns checkIns,
            Gate gate,
            BadgeDesk badgeDesk,
            Guide guide) {
        this.live = live;
        this.devices = devices;
        this.helpCalls = helpCalls;
        this.attendees = attendees;
        this.lookup = lookup;
        this.checkIns = checkIns;
        this.gate = gate;
        this.badgeDesk = badgeDesk;
        this.guide = guide;
    }

    /** Where this kiosk stands in the event that is going on; empty where that knows no such kiosk. */
    Optional<Post> post(String kiosk) {
        return live.currentEvent().flatMap(event -> devices.find(event, kiosk)
                .filter(device -> device.kind() == Device.Kind.KIOSK)
                .map(device -> new Post(live.latest(event).event(), device)));
    }

    /**
     * Whether the kiosk stands where it stood when its page was opened. What cannot be looked up now is taken to be so.
     *
     * @param post where that was, or null for nowhere
     */
    boolean stands(String kiosk, Post post) {
        try {
            if (post == null) return post(kiosk).isEmpty();
            return live.currentEvent().filter(post.event().id()::equals).isPresent();
        } catch (RuntimeException failure) {
            log.warn("Whether kiosk {} still stands where it stood is not known", kiosk, failure);
            return true;
        }
    }

    /** @param revision that the kiosk shows */
    void report(Post post, long revision) {
        devices.report(post.event().id(), post.kiosk().id(), new DeviceReport(revision, DeviceReport.LIVE, null, 0));
    }

    BadgeDesk badgeDesk() {
        return badgeDesk;
    }

    Guide guide() {
        return guide;
    }

    // ---- somebody is called

    /** What is asked for at this kiosk; nothing where that cannot be looked up now. */
    List<HelpCall> helpCalls(Post post) {
        try {
            return helpCalls.open(post.event().id(), post.kiosk().id());
        } catch (RuntimeException failure) {
            log.warn("The help calls of kiosk {} are not known", post.kiosk().id(), failure);
            return List.of();
        }
    }

    Visit callHelp(Post post, Visit visit, HelpKind kind) {
        return orUnavailable(visit, () -> {
            helpCalls.call(post.event().id(), post.kiosk().id(), visit.step().code(), kind);
            return visit.help(true);
        });
    }

    Visit withdrawHelp(Post post, Visit visit) {
        return orUnavailable(visit, () -> {
            helpCalls
                    .open(post.event().id(), post.kiosk().id())
                    .forEach(call -> helpCalls.done(call.id(), HelpCalls.ATTENDEE));
            return visit.help(false);
        });
    }

    // ---- who is it

    /** A code that admits is asked about first, whoever's turn it was; one that does not is recorded and explained. */
    Visit scanned(Post post, Visit visit, String code) {
        return orUnavailable(visit, () -> {
            var scan = gate.scan(post, code);
            return gate.guest(post, scan, false).map(visit::scanned).orElseGet(() -> gate.refuse(post, visit, scan));
        });
    }

    Visit scannedInto(Post post, Visit visit, String whole, String code) {
        return orUnavailable(
                visit, () -> scanned(post, visit, !whole.equals(code) && gate.isCode(post, whole) ? whole : code));
    }

    Visit searched(Post post, Visit visit, String query) {
        return orUnavailable(visit, () -> {
            var found = lookup.search(post.event().id(), post.kiosk().id(), query);
            return visit.found(query, found);
        });
    }

    /** Enter in the name field: a scanner types there too. */
    Visit entered(Post post, Visit visit, String text) {
        return orUnavailable(
                visit, () -> gate.isCode(post, text) ? scanned(post, visit, text) : searched(post, visit, text));
    }

    /** Enter in the field for places: somebody may scan there all the same. */
    Visit sought(Post post, Visit visit, String text) {
        return orUnavailable(visit, () -> gate.isCode(post, text) ? scanned(post, visit, text) : visit.search(text));
    }

    /** A slow scanner may type a code in the place of an order code; that is no wrong proof. */
    Visit proved(Post post, Visit visit, String proof) {
        if (!(visit.step() instanceof Step.Verify verify)) return visit;
        return orUnavailable(visit, () -> {
            if (verify.byOrderCode() && gate.isCode(post, proof)) return scanned(post, visit, proof);
            var factor = verify.byOrderCode() ? Factor.ORDER_CODE : Factor.PHONE_ENDING;
            return lookup.prove(post.event().id(), post.kiosk().id(), verify.glimpse(), factor, proof)
                    .map(registration -> identified(post, visit, registration, verify.byOrderCode()))
                    .orElseGet(visit::proofWasWrong);
        });
    }

    private Visit identified(Post post, Visit visit, Registration registration, boolean toldOrderCode) {
        return gate.guest(post, registration, toldOrderCode)
                .map(visit::proven)
                .orElseGet(() -> gate.refuse(post, visit, registration));
    }

    // ---- in they come

    Visit confirmed(Post post, Visit visit) {
        if (!(visit.step() instanceof Step.Choose choose)) return visit;
        return orUnavailable(visit, () -> gate.enter(post, visit, choose.guest()));
    }

    Visit confirmedTogether(Post post, Visit visit) {
        if (!(visit.step() instanceof Step.Group group)) return visit;
        return orUnavailable(visit, () -> gate.admitTogether(post, visit, group.guest(), group.chosen()));
    }

    Visit handOut(Post post, Visit visit, String item) {
        return orUnavailable(visit, () -> gate.handOut(post, visit, item));
    }

    // ---- what is filled in

    /** What the door allows; nothing where that cannot be looked up now. */
    private DoorSettings settings(Post post) {
        try {
            return checkIns.settings(post.event().id());
        } catch (RuntimeException failure) {
            log.warn("The door settings of kiosk {} are not known", post.kiosk().id(), failure);
            return DoorSettings.NONE;
        }
    }

    boolean takesWalkIns(Post post) {
        return settings(post).walkIn() != null;
    }

    Visit walkIn(Post post, Visit visit) {
        return orUnavailable(visit, () -> {
            var walkIn = settings(post).walkIn();
            if (walkIn == null) return visit;
            var fields =
                    Stream.concat(Stream.of("name"), walkIn.fields().stream().filter(id -> !id.equals("name")));
            return visit.walkIn(fields.map(Form.Field::ofPerson).toList());
        });
    }

    List<String> corrections(Post post) {
        return settings(post).corrections();
    }

    Visit correct(Post post, Visit visit) {
        if (!(visit.step() instanceof Step.Choose choose)) return visit;
        return orUnavailable(visit, () -> {
            var fields = corrections(post).stream().map(Form.Field::ofPerson).toList();
            return fields.isEmpty()
                    ? visit
                    : visit.correct(Form.of(fields, asTheyAre(choose.guest().card())));
        });
    }

    private static Map<String, String> asTheyAre(Card card) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", card.name());
        if (card.latinName() != null) values.put("latinName", card.latinName());
        if (card.organisation() != null) values.put("organisation", card.organisation());
        return values;
    }

    /** Typed, or scanned into an empty field: a code of ours is no answer. */
    Visit filledIn(Post post, Visit visit, String text) {
        return orUnavailable(
                visit,
                () -> !text.isBlank() && gate.isCode(post, text)
                        ? scanned(post, visit, text)
                        : filled(post, visit, text));
    }

    /** Takes what was given in the field; after the last one the visit goes on. */
    Visit filled(Post post, Visit visit, String value) {
        if (!(visit.step() instanceof Step.Filling filling)) return visit;
        var form = filling.form().filled(value);
        if (!form.isDone()) return visit.fill(form);
        return orUnavailable(visit.fill(form), () -> switch (filling) {
            case Step.Questions questions
            when questions.after() != null -> answered(post, visit, questions.guest(), form);
            case Step.Questions questions ->
                gate.admit(
                        post,
                        visit,
                        questions.guest().answering(questions.guest().scan().answering(form.values())));
            case Step.Correct correct -> corrected(post, visit, correct.guest(), form);
            case Step.WalkIn walkIn -> register(post, visit.fill(form), form, false);
        });
    }

    private Visit answered(Post post, Visit visit, Guest guest, Form form) {
        checkIns.answer(post.event().id(), guest.attendee(), form.values(), Gate.ATTENDEE);
        return visit.answered();
    }

    private Visit corrected(Post post, Visit visit, Guest guest, Form form) {
        var fields = new EnumMap<Field, String>(Field.class);
        form.fields().forEach(asked -> Field.of(asked.id())
                .ifPresent(field -> fields.put(field, form.values().getOrDefault(asked.id(), ""))));
        var now = attendees
                .correct(
                        post.event().id(),
                        guest.attendee(),
                        fields,
                        post.kiosk().id(),
                        Gate.ATTENDEE)
                .attendee();
        var card = guest.card();
        var latin = now.name().equals(now.latinName()) ? null : now.latinName();
        return visit.corrected(
                new Card(now.name(), latin, now.organisation(), card.seat(), card.roomId(), card.room(), card.group()));
    }

    /** Somebody of that name is registered, and is somebody else. */
    Visit registerAnyway(Post post, Visit visit) {
        if (!(visit.step() instanceof Step.WalkIn walkIn) || !Step.WalkIn.LOOKS_REGISTERED.equals(walkIn.problem()))
            return visit;
        return orUnavailable(visit, () -> register(post, visit, walkIn.form(), true));
    }

    /** Somebody of that name is registered, and it is them: the way on is the one by name, masked as always. */
    Visit lookAgain(Post post, Visit visit) {
        if (!(visit.step() instanceof Step.WalkIn walkIn)) return visit;
        return searched(post, visit.findByName(), walkIn.form().values().getOrDefault("name", ""));
    }

    private Visit register(Post post, Visit visit, Form form, boolean evenIfTwin) {
        var given = form.values();
        var person = new WalkIn.Person(
                given.get("name"),
                given.get("latinName"),
                given.get("organisation"),
                given.get("email"),
                given.get("phone"),
                visit.language());
        var registered = takeIn(post, person, evenIfTwin);
        return gate.guest(post, registered, false)
                .map(guest -> gate.enter(post, visit, guest))
                .orElseGet(() -> gate.refuse(post, visit, registered));
    }

    /** That a phone or mail address is known here is not said: whoever types it may want to know just that. */
    private Registration takeIn(Post post, WalkIn.Person person, boolean evenIfTwin) {
        var event = post.event().id();
        lookup.countRegistration(event, post.kiosk().id());
        try {
            return checkIns.walkIn(event, person, evenIfTwin);
        } catch (Refusal refusal) {
            if (!refusal.reason().equals(Step.WalkIn.LOOKS_REGISTERED) || attendees.hasNamesake(event, person.name()))
                throw refusal;
            return checkIns.walkIn(event, person, true);
        }
    }

    /** A stranger must never see a stack trace, nor a page that reloads: what fails is said, and logged for staff. */
    private static Visit orUnavailable(Visit visit, Supplier<Visit> next) {
        try {
            return next.get();
        } catch (Refusal refusal) {
            return visit.stopped(refusal.reason());
        } catch (RuntimeException failure) {
            log.error("A kiosk could not go on", failure);
            return visit.unavailable();
        }
    }
}
