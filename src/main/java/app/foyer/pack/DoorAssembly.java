package app.foyer.pack;

import static app.foyer.pack.Assembly.localText;
import static app.foyer.pack.Assembly.moment;
import static app.foyer.pack.Assembly.number;
import static app.foyer.pack.Assembly.texts;

import app.foyer.checkin.CheckinList;
import app.foyer.checkin.DoorSettings;
import app.foyer.checkin.Item;
import app.foyer.checkin.Question;
import app.foyer.checkin.Rule;
import app.foyer.checkin.Terms;
import app.foyer.checkin.WalkIn;
import app.foyer.platform.LocalText;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the door of {@code checkin.yaml}: lists with their terms, and what is asked and handed out. */
final class DoorAssembly {
    private final Entry checkin;
    private final Entry rooms;
    private final ZoneId zone;

    DoorAssembly(Entry checkin, Entry rooms, ZoneId zone) {
        this.checkin = checkin;
        this.rooms = rooms;
        this.zone = zone;
    }

    List<CheckinList> lists() {
        return Assembly.numbered(
                checkin.list("lists"),
                (list, position) -> new CheckinList(list.text("id"), localText(list, "name"), position, terms(list)));
    }

    private Terms terms(Entry list) {
        return new Terms(
                products(list),
                isTrue(list, "everyEntry"),
                isTrue(list, "reentry"),
                capacity(list),
                list.text("room"),
                list.text("overflow"),
                list.list("rules").stream().map(this::rule).toList(),
                texts(list, "questions"));
    }

    /** A room can be full even where nobody wrote so beside the list. */
    private Integer capacity(Entry list) {
        var own = number(list, "capacity");
        if (own != null || list.text("room") == null) return own;
        return rooms.list("rooms").stream()
                .filter(room -> list.text("room").equals(room.text("id")))
                .findFirst()
                .map(room -> number(room, "capacity"))
                .orElse(null);
    }

    private Rule rule(Entry rule) {
        var tolerance = number(rule, "tolerance");
        return new Rule(
                localText(rule, "reason"),
                products(rule),
                moment(rule, "from", zone),
                moment(rule, "until", zone),
                tolerance == null ? 0 : tolerance,
                texts(rule, "weekdays").stream().map(DoorAssembly::weekday).collect(Collectors.toSet()),
                clock(rule, "dailyFrom"),
                clock(rule, "dailyUntil"),
                number(rule, "sinceEntry"),
                number(rule, "entries"),
                number(rule, "entriesADay"),
                rule.list("any").stream().map(this::rule).toList());
    }

    /** By its first three letters: {@code mon}. */
    private static DayOfWeek weekday(String day) {
        for (var weekday : DayOfWeek.values())
            if (weekday.name().toLowerCase(Locale.ROOT).startsWith(day)) return weekday;
        throw new IllegalStateException("the schema knows " + day);
    }

    private static LocalTime clock(Entry owner, String key) {
        return owner.text(key) == null ? null : LocalTime.parse(owner.text(key));
    }

    DoorSettings settings() {
        return new DoorSettings(
                zone,
                checkin.list("questions").stream().map(DoorAssembly::question).toList(),
                checkin.list("items").stream()
                        .map(item -> new Item(item.text("id"), localText(item, "name"), products(item)))
                        .toList(),
                texts(checkin, "corrections"),
                walkIn());
    }

    private static Question question(Entry question) {
        var options = new LinkedHashMap<String, LocalText>();
        question.list("options").forEach(option -> options.put(option.text("id"), localText(option, "text")));
        return new Question(
                question.text("id"),
                localText(question, "text"),
                localText(question, "help"),
                Question.Kind.of(question.text("kind")),
                isTrue(question, "required"),
                options,
                products(question));
    }

    private WalkIn walkIn() {
        var walkIn = checkin.at("walkIn");
        return walkIn.exists()
                ? new WalkIn(walkIn.text("product"), number(walkIn, "most"), texts(walkIn, "fields"))
                : null;
    }

    private static Set<String> products(Entry owner) {
        return new HashSet<>(texts(owner, "products"));
    }

    private static boolean isTrue(Entry owner, String key) {
        return owner.at(key).exists() && owner.at(key).node().asBoolean();
    }
}
