package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.StageCommand;
import app.foyer.devices.Device;
import app.foyer.live.Applied;
import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import app.foyer.live.Live;
import app.foyer.live.Reverted;
import app.foyer.live.StaleRevision;
import app.foyer.live.UndoConflict;
import app.foyer.platform.Command;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import app.foyer.platform.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives one person's commands on what they saw, and tells what came of each: done, refused, or overtaken by another. */
final class Operator {
    private static final Logger log = LoggerFactory.getLogger(Operator.class);
    private static final int SHOWN_MS = 8_000;

    private final Live live;
    private final VenueClock clock;
    private final String event;
    private final Author author;
    private final Tongue tongue;
    private final Deeds deeds;
    private final Consumer<EventState> done;
    private final Set<Long> own = new HashSet<>();
    private Supplier<List<Device>> devices = List::of;
    private Notification.Position place = Notification.Position.BOTTOM_END;
    private Notification last;

    Operator(Live live, VenueClock clock, String event, Author author, Tongue tongue, Consumer<EventState> done) {
        this(live, clock, event, author, tongue, new Deeds(tongue), done);
    }

    /**
     * @param deeds words for what was done
     * @param done shown the state after each command, before the hub tells of it
     */
    Operator(
            Live live,
            VenueClock clock,
            String event,
            Author author,
            Tongue tongue,
            Deeds deeds,
            Consumer<EventState> done) {
        this.live = live;
        this.clock = clock;
        this.event = event;
        this.author = author;
        this.tongue = tongue;
        this.deeds = deeds;
        this.done = done;
    }

    /** Where it tells what came of a command: not on what is pressed next. */
    void speakAt(Notification.Position newPlace) {
        place = newPlace;
    }

    /** What it says of screens is said of these. */
    void knows(Supplier<List<Device>> newDevices) {
        devices = newDevices;
    }

    Live live() {
        return live;
    }

    String event() {
        return event;
    }

    Instant now() {
        return clock.now();
    }

    /** @param seen the revision that the operator saw when they decided */
    void give(Command command, long seen) {
        give(command, seen, stale -> overtaken(command, stale));
    }

    /** @param overtaken told when others changed what the command is about after the operator looked */
    void give(Command command, long seen, Consumer<StaleRevision> overtaken) {
        attempt(() -> live.execute(event, command, author, seen), stale -> {
                    if (!isOwn(stale)) overtaken.accept(stale);
                    else if (addsUp(command)) give(command, stale.current());
                    else say(tongue.words().get("stale.own"), NotificationVariant.WARNING);
                })
                .ifPresent(applied -> settle(applied, command));
    }

    private boolean isOwn(StaleRevision stale) {
        return stale.since().stream().allMatch(entry -> own.contains(entry.revision()));
    }

    /** Pressed twice, these are meant twice, however quickly. */
    private static boolean addsUp(Command command) {
        return command instanceof StageCommand.Extend || command instanceof AgendaCommand.Delay;
    }

    /** Says it whatever else happened; it is taken away, not undone. */
    void tell(StageCommand.Message message) {
        attempt(() -> live.execute(event, message, author, null), stale -> {})
                .ifPresent(applied -> settle(applied, message));
    }

    void back(Back way, long seen) {
        if (way.undoes() != null) undo(way.undoes().revision());
        else give(way.command(), seen);
    }

    /** Notes why something was done. */
    void explain(long revision, String why) {
        attempt(
                        () -> {
                            live.explain(event, revision, why);
                            var noted = live.latest(event);
                            return new Applied(noted, noted, List.of());
                        },
                        stale -> {})
                .ifPresent(noted -> {
                    done.accept(noted.state());
                    if (!why.isBlank()) say(tongue.words().get("why.noted", why.strip()), null);
                });
    }

    /** Says why where nothing came of it. What fails after the commit is no longer the command's failure. */
    private Optional<Applied> attempt(Supplier<Applied> command, Consumer<StaleRevision> overtaken) {
        try {
            return Optional.of(command.get());
        } catch (Refusal refusal) {
            say(Words.of(refusal, tongue.code()), NotificationVariant.WARNING);
        } catch (StaleRevision stale) {
            overtaken.accept(stale);
        } catch (UndoConflict conflict) {
            changedSince(conflict);
        } catch (RuntimeException failure) {
            log.error("A command from the console failed", failure);
            say(tongue.words().get("failed"), NotificationVariant.ERROR);
        }
        return Optional.empty();
    }

    private void settle(Applied applied, Command command) {
        if (applied.changes().isEmpty()) {
            done.accept(applied.state());
            say(tongue.words().get("nothing-changed"), NotificationVariant.WARNING);
            return;
        }
        own.add(applied.revision());
        done.accept(applied.state());
        var said = said(command, applied);
        if (command instanceof StageCommand.Message) say(said, null);
        else {
            List<String> usual = command instanceof AgendaCommand ? Prepared.reasons(tongue) : List.of();
            show(new Receipt(said, applied.revision(), usual, tongue, this), null);
        }
    }

    /** Gives it at once if one session at most moves and nothing clashes; else shows first what it leads to. */
    void offer(Command command, long seen) {
        offer(command, seen, false);
    }

    /** Shows first what it leads to. */
    void propose(Command command, long seen) {
        offer(command, seen, true);
    }

    private void offer(Command command, long seen, boolean always) {
        attempt(() -> live.preview(event, command, seen), stale -> {
                    if (isOwn(stale)) offer(command, stale.current(), always);
                    else overtaken(command, stale);
                })
                .ifPresent(foreseen -> {
                    var found = consequences(foreseen);
                    if (!always && !found.weighty()) give(command, seen);
                    else
                        new PreviewDialog(
                                        said(command, foreseen),
                                        foreseen,
                                        found,
                                        signposts(foreseen),
                                        tongue,
                                        () -> give(command, foreseen.before().revision()))
                                .open();
                });
    }

    /** What a command would do to the newest state. @throws Refusal if a rule says no */
    Applied foresee(Command command) {
        return live.preview(event, command, null);
    }

    Consequences consequences(Applied foreseen) {
        return Consequences.of(foreseen.before().agenda(), foreseen.state().agenda(), now());
    }

    /** The names of the screens that point otherwise then. */
    List<String> signposts(Applied foreseen) {
        return ScreenLines.pointing(foreseen, devices.get(), now()).stream()
                .map(device -> device.name().in(tongue.code()))
                .toList();
    }

    private String said(Command command, Applied applied) {
        return deeds.of(command, applied.changes(), applied.state());
    }

    /** Both sides are shown, and what is left of the own command on top of the others'. */
    private void overtaken(Command command, StaleRevision stale) {
        var words = tongue.words();
        var dialog = new ChangedSince(words.get("stale.title"), lines(stale.since()), words.get("stale.leave"));
        var mine = new ConsequenceList(tongue);
        try {
            var foreseen = foresee(command);
            mine.show(consequences(foreseen), foreseen.state().agenda(), signposts(foreseen));
            dialog.offer(
                    words.get("stale.mine", said(command, foreseen)),
                    mine,
                    words.get("stale.anyway"),
                    () -> give(command, foreseen.before().revision()));
        } catch (Refusal refusal) {
            mine.say(Words.of(refusal, tongue.code()), "refused");
            dialog.tell(words.get("stale.mine-refused"), mine);
        }
        dialog.open();
    }

    void undo(long revision) {
        attempt(() -> live.undo(event, revision, author), stale -> {}).ifPresent(applied -> {
            own.add(applied.revision());
            done.accept(applied.state());
            var entry = live.journal(event, applied.revision() - 1, 1).getFirst();
            var back = Deeds.isRedo(entry) ? "undo" : "redo";
            var button = Controls.button(tongue.words().get(back), back, () -> undo(applied.revision()));
            show(Controls.styled(new Div(new Span(undone(entry, applied.state())), button), "notice"), null);
        });
    }

    /** Takes a plan back; what stays, because it was changed since, is told as often as there is any. */
    void revert(String activation) {
        var left = new ArrayList<Reverted.Left>();
        attempt(
                        () -> {
                            var reverted = live.revert(event, activation, author);
                            left.addAll(reverted.left());
                            return reverted.applied();
                        },
                        stale -> {})
                .ifPresent(applied -> {
                    own.add(applied.revision());
                    done.accept(applied.state());
                    var entry = live.journal(event, applied.revision() - 1, 1).getFirst();
                    var said = deeds.of(entry, applied.state());
                    var stays = left.isEmpty() ? "" : " " + tongue.words().get("reverted.left", left.size());
                    show(new Receipt(said + stays, applied.revision(), List.of(), tongue, this), null);
                });
    }

    /** Whose it was is said where it was not one's own. */
    private String undone(JournalEntry undo, EventState state) {
        var said = deeds.of(undo, state);
        return live.journal(event, undo.undoes() - 1, 1).stream()
                .map(entry -> entry.author().name())
                .filter(name -> !name.equals(author.name()))
                .findFirst()
                .map(name -> tongue.words().get("undone-of", said, name))
                .orElse(said);
    }

    private void changedSince(UndoConflict conflict) {
        var words = tongue.words();
        new ChangedSince(words.get("undo-conflict.title"), lines(conflict.later()), words.get("close")).open();
    }

    /** Who did what, a line for each entry; told whole, even where only part of it is in the way. */
    List<String> lines(List<JournalEntry> entries) {
        var state = live.latest(event);
        deeds.learn(entries);
        return entries.stream()
                .map(this::whole)
                .map(entry -> tongue.words()
                        .get(
                                "entry",
                                Times.second(entry.at(), state.event().zone()),
                                entry.author().name(),
                                deeds.of(entry, state)))
                .toList();
    }

    private JournalEntry whole(JournalEntry part) {
        if (part.command().equals(Deeds.IMPORT)) return part;
        return live.journal(event, part.revision() - 1, 1).stream().findFirst().orElse(part);
    }

    void say(String text, NotificationVariant variant) {
        show(Controls.styled(new Div(new Span(text)), "notice"), variant);
    }

    private void show(Component content, NotificationVariant variant) {
        if (last != null) last.close();
        last = new Notification(content);
        last.setDuration(SHOWN_MS);
        last.setPosition(place);
        if (variant != null) last.addThemeVariants(variant);
        last.open();
    }

    void closeLast() {
        if (last != null) last.close();
    }
}
