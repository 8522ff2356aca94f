package app.foyer.screen;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Person;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import app.foyer.venue.Closure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says things in a screen's languages and the venue's time. */
final class Phrasing {
    /** Below this a new time is not worth a word: a room that waits for its speaker is expected anew each minute. */
    private static final Duration WORTH_SAYING = Duration.ofMinutes(2);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MOST_PEOPLE = 4;

    private final Agenda agenda;
    private final List<String> languages;
    private final List<Words> words;
    private final ZoneId zone;

    Phrasing(Agenda agenda, List<String> languages) {
        this.agenda = agenda;
        this.languages = languages;
        this.words = languages.stream()
                .map(language -> Words.of(Phrasing.class, language))
                .toList();
        this.zone = agenda.zone();
    }

    /** What can be said without an event. */
    static Phrasing withoutEvent(List<String> languages) {
        return new Phrasing(Agenda.empty(ZoneOffset.UTC, LocalTime.MIDNIGHT), languages);
    }

    String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /** One of this package's texts. */
    Phrase say(String key, Object... arguments) {
        return each(turn -> words.get(turn).get(key, arguments));
    }

    /** One of this package's texts about things that have names. */
    Phrase sayOf(String key, LocalText... names) {
        return each(turn -> words.get(turn)
                .get(
                        key,
                        Stream.of(names)
                                .map(name -> name.in(languages.get(turn)))
                                .toArray()));
    }

    /** One after the other, in each language. */
    Phrase joined(Phrase... phrases) {
        return each(turn -> Stream.of(phrases)
                .map(phrase -> phrase.in(turn))
                .filter(text -> text != null)
                .collect(Collectors.joining(" · ")));
    }

    /** One of this package's texts about a day and a time. */
    Phrase sayWhen(String key, Instant when) {
        return each(turn -> {
            var word = words.get(turn);
            var date = DateTimeFormatter.ofPattern(word.get("date"), word.locale());
            return word.get(key, date.format(when.atZone(zone)), clock(when));
        });
    }

    /** The date of the conference day that an instant belongs to. */
    Phrase day(Instant now) {
        var noon = agenda.dayOf(now).atTime(LocalTime.NOON).atZone(zone);
        return sayWhen("today", noon.toInstant());
    }

    /** A name in each of the screen's languages, or as near as there is. */
    Phrase name(LocalText name) {
        return each(turn -> name.in(languages.get(turn)));
    }

    Counter count(String key, Instant until) {
        var wordings = new ArrayList<Counter.Wording>();
        for (int turn = 0; turn < languages.size(); turn++) {
            var word = words.get(turn);
            wordings.add(
                    new Counter.Wording(word.locale().toLanguageTag(), turn, word.get(key), word.get(key + ".zero")));
        }
        return new Counter(until, wordings);
    }

    /** A text of the programme: in each of the languages that it has, else as it is. */
    Phrase of(LocalText text) {
        if (text.isEmpty()) return Phrase.NONE;
        var phrase = each(turn -> text.exactly(languages.get(turn)));
        if (!phrase.isEmpty()) return phrase;
        return new Phrase(List.of(new Phrase.Said(null, null, text.in(languages.getFirst()))));
    }

    /** The title in the language that it is held in, as far as it has that, else in the screen's first. */
    Phrase spoken(RundownItem item) {
        var about = item.session().about();
        var language = about.language();
        if (language == null || about.title().exactly(language) == null) language = languages.getFirst();
        return new Phrase(List.of(new Phrase.Said(language, null, about.title().in(language))));
    }

    Phrase room(String id) {
        var room = agenda.rooms().get(id);
        return room == null || room.name().isEmpty() ? of(LocalText.of(id)) : of(room.name());
    }

    /** That a room is closed, and why. */
    Message closed(Closure closure) {
        return new Message(say("room.closed"), of(closure.reason()));
    }

    /** Their names; with one person also where they are from. */
    Phrase people(List<Person> people) {
        if (people.isEmpty()) return Phrase.NONE;
        if (people.size() > 1)
            return each(turn -> people.stream()
                    .limit(MOST_PEOPLE)
                    .map(person -> person.name().in(languages.get(turn)))
                    .collect(Collectors.joining(" · ", "", people.size() > MOST_PEOPLE ? " …" : "")));
        var person = people.getFirst();
        return each(turn -> {
            var organisation = person.organisation().in(languages.get(turn));
            var name = person.name().in(languages.get(turn));
            return organisation.isEmpty() ? name : name + " · " + organisation;
        });
    }

    /** A session at the place where it is held. */
    Entry entry(RundownItem item) {
        return entry(item, false);
    }

    /** A session at the place where the programme has it, and where it no longer is. */
    Entry entryElsewhere(RundownItem item) {
        return entry(item, true);
    }

    private Entry entry(RundownItem item, boolean away) {
        var session = item.session();
        var planned = session.planned();
        var expected = item.expected();
        var about = session.about();
        var told = !session.unplanned();
        return new Entry(
                session.id(),
                item.status().code(),
                of(about.title()),
                people(about.speakers().isEmpty() ? about.moderators() : about.speakers()),
                room(expected.room()),
                expected.start(),
                clock(expected.start()),
                away || told && differs(planned.start(), expected.start()) ? clock(planned.start()) : null,
                expected.end(),
                clock(expected.end()),
                told && differs(planned.end(), expected.end()) ? clock(planned.end()) : null,
                marks(item, away),
                away);
    }

    private List<Entry.Mark> marks(RundownItem item, boolean away) {
        if (item.status() == SessionStatus.CANCELLED) return List.of(mark("cancelled"));
        var marks = new ArrayList<Entry.Mark>();
        var planned = item.session().planned();
        var expected = item.expected();
        if (!planned.room().equals(expected.room())) marks.add(mark("moved"));
        if (item.onHold()) marks.add(mark("paused"));
        if (item.session().unplanned()) marks.add(mark("added"));
        else if (item.overdue()) marks.add(new Entry.Mark("delayed", say("mark.overdue")));
        else if (!away && differs(planned.start(), expected.start()))
            marks.add(mark(expected.start().isAfter(planned.start()) ? "delayed" : "earlier"));
        return marks;
    }

    private Entry.Mark mark(String code) {
        return new Entry.Mark(code, say("mark." + code));
    }

    private static boolean differs(Instant planned, Instant expected) {
        return Duration.between(planned, expected).abs().compareTo(WORTH_SAYING) >= 0;
    }

    /** In every language that has the text; the same text is said once. */
    private Phrase each(IntFunction<String> text) {
        var said = new ArrayList<Phrase.Said>();
        for (int turn = 0; turn < languages.size(); turn++) {
            var here = text.apply(turn);
            if (here == null || here.isBlank()) continue;
            said.add(new Phrase.Said(languages.get(turn), turn, here));
        }
        var first = said.isEmpty() ? null : said.getFirst();
        if (first != null && said.stream().allMatch(other -> other.text().equals(first.text())))
            return new Phrase(List.of(new Phrase.Said(said.size() == 1 ? first.language() : null, null, first.text())));
        return new Phrase(said);
    }
}
