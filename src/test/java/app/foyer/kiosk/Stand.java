package app.foyer.kiosk;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.DoorSettings;
import app.foyer.checkin.Item;
import app.foyer.checkin.Question;
import app.foyer.checkin.Rule;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Terms;
import app.foyer.checkin.WalkIn;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.venue.Point;
import app.foyer.venue.VenueCommand;
import app.foyer.venue.drawing.TwoFloors;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An event whose door has everything that a kiosk can meet; each of its tickets is for one of those things. */
final class Stand {
    static final Instant NOW = Instant.parse("2026-03-02T01:41:00Z");
    /** Nobody's: what must never be left on a kiosk. */
    static final List<String> PERSONAL = List.of(
            "王伟", "Wang Wei", "wei@example.org", "5550 1001", "WC2K7P", "澄江大学", "K7MQ2XWJ", "陈静", "Chen Jing", "A-12");

    /** As long as they come. */
    private static final String FEDERATION =
            "International Federation of River Basin Authorities and Municipal Waterworks, Permanent Secretariat";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String KIOSK = "kiosk-1";
    /** A talk in the main hall, soon. */
    static final String WEIRS = "s-weirs";
    /** A kiosk before a full room. */
    static final String FULL = "kiosk-2";

    final String event = "e" + UUID.randomUUID();
    private final Attendees attendees;
    private final Devices devices;
    /** Everybody has one of their own; the first is A-12. */
    private int seat = 12;

    Stand(Live live, Devices devices, Attendees attendees, CheckIns checkIns, Integer mostWalkIns) {
        this.attendees = attendees;
        this.devices = devices;
        var rooms = Map.of(
                "main", Room.of("main", 0, text("潮汐厅", "Tide Hall"), null, 100),
                "reed", Room.of("reed", 1, text("芦苇厅", "Reed Room"), null, 100));
        live.create(
                new Event(
                        event,
                        text("水与城市大会", "Water & the City"),
                        text("与水为邻", "Living next door to water"),
                        ZONE,
                        LocalTime.of(4, 0),
                        List.of("zh", "en"),
                        Event.Brand.HOUSE),
                new Agenda(ZONE, LocalTime.of(4, 0), rooms, Map.of(WEIRS, weirs())),
                Author.FOYER);
        live.execute(event, new VenueCommand.ReplaceBuilding(TwoFloors.building()), Author.FOYER, null);
        live.execute(
                event,
                new VenueCommand.PlaceDevice(new app.foyer.venue.Stand(KIOSK, "1", new Point(57, 6), 270)),
                Author.FOYER,
                null);
        checkIns.addLists(event, lists());
        checkIns.set(event, settings(mostWalkIns));
        kiosk(KIOSK, "main");
        kiosk(FULL, "full");
        people(checkIns);
    }

    private static Session weirs() {
        var begin = NOW.plusSeconds(1_140);
        var about = About.titled(text("江南水闸", "Weirs of the delta"));
        return Session.planned(WEIRS, about, new Slot("main", begin, begin.plusSeconds(2_400)));
    }

    private static LocalText text(String zh, String en) {
        return new LocalText(Map.of("zh", zh, "en", en));
    }

    private static List<CheckinList> lists() {
        var day = Set.of("day", "late", "asked", "asked-later", "walk-in");
        var late = new Rule(
                text("午餐券持有者 12:30 起入场。", "Lunch guests come in from half past twelve."),
                Set.of("late"),
                Instant.parse("2026-03-02T04:30:00Z"),
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var questions = List.of("diet", "people", "photo", "meal", "days", "headset");
        return List.of(
                new CheckinList(
                        "main",
                        text("大会签到", "Conference entrance"),
                        0,
                        new Terms(day, false, false, null, null, null, List.of(late), questions)),
                new CheckinList(
                        "full",
                        text("工坊入口", "Workshop"),
                        1,
                        new Terms(Set.of("workshop", "day"), false, false, 1, "main", "reed", List.of(), List.of())));
    }

    private static DoorSettings settings(Integer mostWalkIns) {
        var meals = new LinkedHashMap<String, LocalText>();
        meals.put("all", text("无忌口", "Anything"));
        meals.put("vegetarian", text("素食", "Vegetarian"));
        meals.put("halal", text("清真", "Halal"));
        var questions = List.of(
                ask("diet", text("有什么过敏？", "Are you allergic to anything?"), Question.Kind.TEXT, true, Map.of()),
                ask("people", text("随行几人？", "How many come with you?"), Question.Kind.NUMBER, false, Map.of()),
                ask("photo", text("可以给您拍照吗？", "May we take your picture?"), Question.Kind.YES_NO, true, Map.of()),
                ask("meal", text("午餐餐食", "Your lunch"), Question.Kind.CHOICE, true, meals),
                ask("days", text("还参加哪些活动？", "What else do you come to?"), Question.Kind.SEVERAL, false, meals),
                new Question(
                        "headset",
                        text("需要同传耳机吗？", "Would you like a headset?"),
                        LocalText.EMPTY,
                        Question.Kind.YES_NO,
                        false,
                        Map.of(),
                        Set.of("asked-later")));
        var items = List.of(
                new Item("bag", text("资料袋", "Conference bag"), Set.of()),
                new Item("lunch", text("午餐券", "Lunch voucher"), Set.of("day", "asked-later")),
                new Item("headset", text("同传耳机", "Interpreting headset"), Set.of("asked-later")));
        return new DoorSettings(
                ZONE,
                questions,
                items,
                List.of("name", "organisation"),
                new WalkIn("walk-in", mostWalkIns, List.of("email", "phone")));
    }

    private static Question ask(
            String id, LocalText text, Question.Kind kind, boolean required, Map<String, LocalText> options) {
        return new Question(id, text, LocalText.EMPTY, kind, required, options, Set.of("asked"));
    }

    void kiosk(String id, String list) {
        kiosk(id, list, "none");
    }

    void kiosk(String id, String list, String printer) {
        var config = Map.of("list", list, "languages", "zh,en,zh-Hant,ar", "printer", printer);
        devices.add(event, List.of(new Device(id, Device.Kind.KIOSK, 0, LocalText.of(id), null, null, config)));
    }

    private void people(CheckIns checkIns) {
        register("王伟", "Wang Wei", "澄江大学", "K7MQ2XWJ", "day", "WC2K7P", TicketState.VALID);
        register("陈静", "Chen Jing", null, "FRIEND-1", "day", "WC2K7P", TicketState.VALID);
        register("Lukas Brandt", null, null, "FRIEND-2", "day", "WC2K7P", TicketState.VALID);
        register("Anneliese Müller-Schönfeld", null, "Hafenamt", "ASKED", "asked", null, TicketState.VALID);
        register("José Álvarez", null, FEDERATION, "LATER", "asked-later", null, TicketState.VALID);
        for (var state : List.of(TicketState.UNPAID, TicketState.BLOCKED, TicketState.CANCELLED, TicketState.REVOKED))
            register("P " + state.code(), null, null, state.code(), "day", null, state);
        register("P elsewhere", null, null, "wrong-list", "workshop", null, TicketState.VALID);
        register("P late", null, null, "rules", "late", null, TicketState.VALID);
        register("P twice", null, null, "AmbiguouS", "day", null, TicketState.VALID);
        register("P thrice", null, null, "aMBIGUOUs", "day", null, TicketState.VALID);
        add("P early", "not-yet-valid", "day", TicketState.VALID, Instant.parse("2026-03-03T01:00:00Z"), null);
        add("P over", "expired", "day", TicketState.VALID, null, Instant.parse("2026-03-01T10:00:00Z"));
        register("P first", null, null, "FIRST", "workshop", null, TicketState.VALID);
        checkIns.redeem(event, Scan.ofCode("FIRST", "full", null, "test", "test"));
        register("P full", null, null, "full", "workshop", null, TicketState.VALID);
    }

    private void add(String name, String secret, String product, TicketState state, Instant from, Instant until) {
        var id = "a" + UUID.randomUUID();
        var attendee = new Attendee(id, name, null, null, null, null, null, null, null, null);
        var ticket = new Ticket("t" + id, id, secret, product, state, null, null, from, until);
        attendees.add(event, List.of(attendee), List.of(ticket));
    }

    void register(
            String name,
            String latin,
            String organisation,
            String secret,
            String product,
            String order,
            TicketState state) {
        var id = "a" + UUID.randomUUID();
        var attendee = new Attendee(
                id, name, latin, organisation, null, "wei@example.org", "+86 100 5550 1001", null, order, "研究生");
        var ticket = new Ticket("t" + id, id, secret, product, state, "A-" + seat++, "main");
        attendees.add(event, List.of(attendee), List.of(ticket));
    }
}
