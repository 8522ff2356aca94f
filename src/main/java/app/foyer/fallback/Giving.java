package app.foyer.fallback;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.StageCommand;
import app.foyer.notices.Blanks;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a plan's step into commands to the agenda, on the agenda that the steps before it left. */
final class Giving {
    /** What each command needs; a field with a question mark may be left out. */
    static final Map<String, List<String>> COMMANDS = commands();

    private static final String TITLE = "title-";
    private static final Set<String> BREAKS = Set.of("break", "registration", "social");

    private final Arguments arguments;
    private final Agenda agenda;
    private final Instant now;
    private final String newId;

    /** @param newId of a session that the step puts in */
    Giving(Arguments arguments, Agenda agenda, Instant now, String newId) {
        this.arguments = arguments;
        this.agenda = agenda;
        this.now = now;
        this.newId = newId;
    }

    private static Map<String, List<String>> commands() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("next", List.of("room"));
        all.put("start", List.of("session"));
        all.put("finish", List.of("room"));
        all.put("hold", List.of("room"));
        all.put("resume", List.of("room"));
        all.put("extend", List.of("room", "minutes"));
        all.put("delay", List.of("room", "minutes", "from?"));
        all.put("skip", List.of("session"));
        all.put("cancel", List.of("session"));
        all.put("swap", List.of("session", "with"));
        all.put("swap-with-next", List.of("session"));
        all.put("move", List.of("session", "room"));
        all.put("move-all", List.of("room", "to"));
        all.put("hold-all", List.of());
        all.put("insert", List.of("room", "minutes", "title-zh?", "title-en?"));
        all.put("message", List.of("room", "text"));
        return all;
    }

    List<AgendaCommand> of(Step.Give step) {
        var fields = new LinkedHashMap<String, String>();
        step.fields()
                .forEach((name, value) -> fields.put(name, name.startsWith(TITLE) ? value : arguments.fill(value)));
        var room = fields.get("room");
        var session = fields.get("session");
        return switch (step.command()) {
            case "next" -> List.of(new AgendaCommand.Next(room));
            case "start" -> List.of(new AgendaCommand.Start(session));
            case "finish" -> List.of(new AgendaCommand.Finish(room));
            case "hold" -> List.of(new StageCommand.Hold(room));
            case "resume" -> List.of(new StageCommand.Resume(room));
            case "extend" -> List.of(StageCommand.Extend.live(room, arguments.length(fields.get("minutes"))));
            case "delay" ->
                List.of(new AgendaCommand.Delay(room, arguments.length(fields.get("minutes")), fields.get("from")));
            case "skip" -> List.of(new StageCommand.Skip(session));
            case "cancel" -> List.of(new AgendaCommand.Cancel(session));
            case "swap" -> List.of(new StageCommand.Swap(session, fields.get("with")));
            case "swap-with-next" -> List.of(new StageCommand.Swap(session, nextAfter(session)));
            case "move" -> List.of(new AgendaCommand.Move(session, room, null));
            case "move-all" -> everythingTo(room, fields.get("to"));
            case "hold-all" -> holdAll();
            case "insert" -> List.of(insert(room, fields));
            case "message" -> List.of(new StageCommand.Message(room, fields.get("text")));
            default -> throw new Refusal("unknown-command", Map.of("command", step.command()));
        };
    }

    /** The session of its room and day that follows it and is no break. */
    private String nextAfter(String session) {
        var rundown = Rundown.of(agenda, agenda.session(session).room(), now);
        var item = rundown.item(session).orElseThrow();
        return rundown.upcoming()
                .filter(later ->
                        later.expected().start().isAfter(item.expected().start()))
                .filter(later -> agenda.dayOf(later.due().start())
                        .equals(agenda.dayOf(item.due().start())))
                .filter(later -> !BREAKS.contains(later.session().about().kind().code()))
                .findFirst()
                .map(later -> later.session().id())
                .orElseThrow(() -> new Refusal(
                        "nothing-next", Map.of("room", rundown.room().id())));
    }

    /** What is live or still to come today, each at its own time; what is live ends where the other room is in use. */
    private List<AgendaCommand> everythingTo(String room, String to) {
        if (agenda.room(room).id().equals(agenda.room(to).id())) throw new Refusal("same-room", Map.of("room", room));
        var today = agenda.dayOf(now);
        var busy = Rundown.of(agenda, to, now).live().isPresent();
        List<AgendaCommand> moves = Rundown.of(agenda, room, now).items().stream()
                .filter(RundownItem::open)
                .filter(item -> item.live() || agenda.dayOf(item.due().start()).equals(today))
                .map(item -> item.live() && busy
                        ? new AgendaCommand.Finish(room)
                        : (AgendaCommand) new AgendaCommand.Move(item.session().id(), to, null))
                .toList();
        if (moves.isEmpty()) throw new Refusal("nothing-to-move", Map.of("room", room));
        return moves;
    }

    private List<AgendaCommand> holdAll() {
        var holds = new ArrayList<AgendaCommand>();
        for (var rundown : Rundown.all(agenda, now))
            if (rundown.live().filter(live -> !live.onHold()).isPresent())
                holds.add(new StageCommand.Hold(rundown.room().id()));
        return holds;
    }

    private AgendaCommand insert(String room, Map<String, String> fields) {
        var title = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(TITLE)) title.put(name.substring(TITLE.length()), value);
        });
        var length = arguments.length(fields.get("minutes"));
        return new StageCommand.Insert(
                newId,
                room,
                Blanks.fill(new LocalText(title), arguments.words()),
                SessionKind.OTHER,
                length,
                null,
                null);
    }
}
