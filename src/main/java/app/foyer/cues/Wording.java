package app.foyer.cues;

import app.foyer.agenda.About;
import app.foyer.agenda.Person;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.live.Event;
import app.foyer.live.EventState;
import app.foyer.notices.Blanks;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A cue in words, as its session stands at one instant. */
public final class Wording {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final CueSetup setup;
    private final EventState state;
    private final Cue cue;
    private final Cue origin;
    private final RundownItem item;
    private final Instant now;

    private Wording(CueSetup setup, EventState state, Cue cue, Cue origin, RundownItem item, Instant now) {
        this.setup = setup;
        this.state = state;
        this.cue = cue;
        this.origin = origin;
        this.item = item;
        this.now = now;
    }

    /**
     * Empty where its session is not there any more.
     *
     * @param origin the cue that this one was raised from, or null
     */
    public static Optional<Wording> of(CueSetup setup, EventState state, Cue cue, Cue origin, Instant now) {
        var session = state.agenda().sessions().get(cue.session());
        if (session == null) return Optional.empty();
        return Rundown.of(state.agenda(), session.room(), now)
                .item(session.id())
                .map(item -> new Wording(setup, state, cue, origin, item, now));
    }

    /** Whether its session is still to come. */
    public boolean isAhead() {
        return item.status() == SessionStatus.PLANNED;
    }

    public SessionStatus status() {
        return item.status();
    }

    public String session(String language) {
        return named(item.session().about().title(), language, item.session().id());
    }

    public String room(String language) {
        var room = item.session().room();
        return named(state.agenda().room(room).name(), language, room);
    }

    /** When the session is expected to start, or started. */
    public Instant start() {
        return item.expected().start();
    }

    /** The same by the venue's clocks, 24 h. */
    public String time() {
        return clock(start());
    }

    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(state.event().zone()));
    }

    /** Until it starts, whole minutes rounded up; not below 0. */
    public long minutes() {
        var left = Duration.between(now, start());
        return Math.max(0, Math.ceilDiv(left.toSeconds(), 60L));
    }

    /** Whom it is for. */
    public String who(String language) {
        return name(cue.recipient(), language);
    }

    /** Of a raised one: who did not answer; else whom it is for. */
    public String asked(String language) {
        return name(origin == null ? cue.recipient() : origin.recipient(), language);
    }

    private String name(Recipient recipient, String language) {
        if (recipient.kind() == Recipient.Kind.CREW)
            return setup.crew(recipient.id())
                    .map(crew -> named(crew.name(), language, crew.id()))
                    .orElse(recipient.id());
        About about = item.session().about();
        return Stream.concat(about.speakers().stream(), about.moderators().stream())
                .filter(recipient::is)
                .findFirst()
                .map(Person::name)
                .map(name -> name.in(language))
                .orElse(recipient.id());
    }

    /** By its id where it has no name: a blank takes no empty value. */
    private static String named(LocalText name, String language, String id) {
        var said = name.in(language);
        return said.isEmpty() ? id : said;
    }

    /** What is said. */
    public String text(String language) {
        if (cue.isRaise()) {
            var words = Words.of(Cues.class, language);
            return words.get(
                    "raised", asked(language), session(language), room(language), time(), Long.toString(minutes()));
        }
        return setup.rule(cue.rule())
                .map(rule -> Blanks.fill(rule.text(), blanks()).in(language))
                .orElse("");
    }

    private Map<String, LocalText> blanks() {
        return Map.of(
                "session", inAll(this::session),
                "room", inAll(this::room),
                "time", LocalText.of(time()),
                "minutes", LocalText.of(Long.toString(minutes())),
                "who", inAll(this::who));
    }

    /** @param link where it is acknowledged */
    public Message message(String link) {
        var label = new Message.Link(
                link, inAll(language -> Words.of(Cues.class, language).get("acknowledge")));
        return new Message(event().languages(), inAll(this::session), inAll(this::text), label, facts());
    }

    private Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("rule", cue.rule());
        facts.put("session", Map.of("id", cue.session(), "title", inAll(this::session)));
        facts.put("room", Map.of("id", item.session().room(), "name", inAll(this::room)));
        facts.put("start", start().atZone(event().zone()).toOffsetDateTime().toString());
        facts.put("minutes", minutes());
        facts.put("who", inAll(this::who));
        facts.put("raised", cue.isRaise());
        return facts;
    }

    private LocalText inAll(UnaryOperator<String> inLanguage) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : event().languages()) texts.put(language, inLanguage.apply(language));
        return new LocalText(texts);
    }

    private Event event() {
        return state.event();
    }
}
