package app.foyer.screen;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.devices.Device;
import app.foyer.live.Event;
import app.foyer.platform.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three rooms on one morning from nine, in two languages. */
final class SampleEvent {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    private SampleEvent() {}

    static Event event(String id) {
        return new Event(
                id,
                text("水与城市大会", "Water & the City"),
                LocalText.EMPTY,
                SHANGHAI,
                LocalTime.of(4, 0),
                List.of("zh", "en"),
                new Event.Brand("#0b5d6b", null, null, null));
    }

    static Agenda agenda() {
        var rooms = List.of(
                Room.of("main", 0, text("潮汐厅", "Tide Hall"), "1", 300),
                Room.of("river", 1, text("河湾厅", "River Room"), "1", 100),
                Room.of("reed", 2, text("芦苇厅", "Reed Room"), "2", 80));
        var sessions = List.of(
                session(
                        "opening",
                        "main",
                        0,
                        60,
                        text("城市向水而生：二十一座城市的三十年", "Cities That Turn to the Water: Thirty Years in Twenty-One Cities"),
                        text("林雨舟", "Lin Yuzhou")),
                session("flood", "main", 60, 60, text("暴雨来的那一夜", "The Night the Rain Came"), text("周闻", "Zhou Wen")),
                session(
                        "harbour",
                        "main",
                        135,
                        45,
                        text("旧港口，新邻居", "Old Harbour, New Neighbours"),
                        text("陈潮生", "Chen Chaosheng")),
                session("wells", "river", 0, 45, text("井水与邻里", "Wells and Neighbours"), text("吴静", "Wu Jing")),
                session("ferries", "river", 60, 45, text("渡船回来了", "The Ferries Are Back"), text("安娜", "Anna Vermeer")),
                session("swim", "river", 120, 45, text("夜泳者的城市", "The Night Swimmers' City"), text("何夕", "He Xi")),
                session(
                        "maps",
                        "reed",
                        30,
                        60,
                        text("画一张会涨潮的地图", "Drawing a Map That Rises with the Tide"),
                        text("马可", "Marco Bianchi")),
                session("tea", "reed", 105, 45, LocalText.of("Tea from Roof Gardens"), text("苏苏", "Su Su")));
        return new Agenda(
                SHANGHAI,
                LocalTime.of(4, 0),
                rooms.stream().collect(Collectors.toMap(Room::id, room -> room)),
                sessions.stream().collect(Collectors.toMap(Session::id, session -> session)));
    }

    static Session session(String id, String room, int afterNine, int minutes, LocalText title, LocalText speaker) {
        var start = NINE.plus(Duration.ofMinutes(afterNine));
        var about = About.titled(title).withSpeakers(List.of(new Person(speaker, LocalText.EMPTY)));
        return Session.planned(id, about, new Slot(room, start, start.plus(Duration.ofMinutes(minutes))));
    }

    static LocalText text(String zh, String en) {
        var byLanguage = new LinkedHashMap<String, String>();
        byLanguage.put("zh", zh);
        byLanguage.put("en", en);
        return new LocalText(byLanguage);
    }

    static Device door(String id, String room, Map<String, String> config) {
        var all = new LinkedHashMap<>(Map.of("layout", "hall-door", "languages", "zh,en"));
        all.putAll(config);
        return new Device(id, Device.Kind.SCREEN, 0, LocalText.of(id), null, room, all);
    }

    static Device lobby(String id, Map<String, String> config) {
        var all = new LinkedHashMap<>(Map.of("layout", "lobby-agenda", "languages", "zh,en"));
        all.putAll(config);
        return new Device(id, Device.Kind.SCREEN, 1, LocalText.of(id), null, null, all);
    }
}
