package app.foyer.api;

import static app.foyer.api.AgendaBody.at;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Session;
import app.foyer.devices.Device;
import app.foyer.fallback.ScreenChange;
import app.foyer.fallback.WayTurn;
import app.foyer.live.Applied;
import app.foyer.live.Change;
import app.foyer.live.EventState;
import app.foyer.notices.Notice;
import app.foyer.notices.Showing;
import app.foyer.platform.LocalText;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a plan would do: which sessions move, what each screen would say, what then clashes, who has what to do. */
record ForeseenBody(
        @Schema(description = "The event's revision now; the expectedRevision for apply")
        long revision,

        boolean preview,
        List<ChangeBody> changes,

        @Schema(description = "Whose expected start changes by a minute or more")
        List<AppliedBody.MoveBody> moves,

        @Schema(description = "What goes to another room, is cancelled, skipped or put in")
        List<SessionBody> sessions,

        @Schema(description = "What cannot both be after it, and could before")
        List<AppliedBody.ClashBody> clashes,

        @Schema(description = "Every screen and kiosk that shows something else")
        List<ScreenBody> screens,

        List<ActivationBody.TaskBody> tasks) {
    /** @param activation the id that the plan was tried under */
    static ForeseenBody of(Applied applied, String activation, List<Device> devices, Instant now) {
        var told = AppliedBody.preview(applied, now);
        var after = applied.state();
        return new ForeseenBody(
                told.revision(),
                true,
                told.changes(),
                told.moves(),
                applied.changes().stream().flatMap(SessionBody::of).toList(),
                told.clashes(),
                screens(applied.before(), after, devices, now),
                ActivationBody.tasks(
                        after.fallback().activation(activation), after.event().zone()));
    }

    static List<ScreenBody> screens(EventState before, EventState after, List<Device> devices, Instant now) {
        var rooms =
                after.agenda().roomsInOrder().stream().map(room -> room.id()).toList();
        var views = devices.stream()
                .map(device -> new ScreenChange.View(
                        device.spot(levelsOf(after.agenda())), device.rooms(rooms), device.places(), device.stepFree()))
                .toList();
        return ScreenChange.between(before.affairs(), after.affairs(), views, now).stream()
                .map(change -> ScreenBody.of(change, after))
                .toList();
    }

    private static UnaryOperator<String> levelsOf(Agenda agenda) {
        return room ->
                agenda.rooms().containsKey(room) ? agenda.rooms().get(room).level() : null;
    }

    /** One session that is elsewhere, or otherwise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionBody(
            String session,
            LocalText title,

            @Schema(allowableValues = {"moved", "cancelled", "skipped", "added"})
            String what,

            @Schema(description = "Its room before, where it had one")
            String from,

            @Schema(description = "Its room after") String to) {
        static Stream<SessionBody> of(Change change) {
            if (!(change.after() instanceof Session after)) return Stream.empty();
            var before = (Session) change.before();
            var what = what(before, after);
            if (what == null) return Stream.empty();
            return Stream.of(new SessionBody(
                    after.id(), after.about().title(), what, before == null ? null : before.room(), after.room()));
        }

        private static String what(Session before, Session after) {
            if (before == null) return "added";
            if (!Objects.equals(before.room(), after.room())) return "moved";
            if (!before.cancelled() && after.cancelled()) return "cancelled";
            return !before.skipped() && after.skipped() ? "skipped" : null;
        }
    }

    /** One device. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ScreenBody(
            String device,
            @Schema(description = "Notices that appear") List<NoticeBody> shows,

            @Schema(description = "Notices that are meant for it and not seen there")
            List<CoveredBody> covers,

            @Schema(description = "Notices that go") List<String> hides,
            List<RoomBody> rooms,

            @Schema(description = "Where it points otherwise, if it is one that points")
            List<WayBody> ways) {
        static ScreenBody of(ScreenChange change, EventState state) {
            return new ScreenBody(
                    change.spot().device(),
                    change.shown().stream().map(NoticeBody::of).toList(),
                    change.covered().stream().map(CoveredBody::of).toList(),
                    change.gone().stream().map(Notice::id).toList(),
                    change.rooms().stream()
                            .map(room -> RoomBody.of(room, state))
                            .toList(),
                    change.ways().stream().map(WayBody::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WayBody(
            @Schema(description = "A room, a place or a kind of place")
            String to,

            @Schema(
                    description = "What there is after it",
                    allowableValues = {"route", "here", "no-step-free", "closed", "blocked", "no-way"})
            String found,

            @Schema(description = "Left out where no way leads there")
            Integer minutes) {
        static WayBody of(WayTurn turn) {
            var after = turn.after();
            return new WayBody(
                    turn.to(),
                    after.found().code(),
                    after.leads() ? after.route().minutes() : null);
        }
    }

    record NoticeBody(String id, String priority, LocalText text) {
        static NoticeBody of(Notice notice) {
            return new NoticeBody(notice.id(), notice.priority().code(), notice.text());
        }
    }

    record CoveredBody(String id, String by, String reason) {
        static CoveredBody of(Showing.Covered covered) {
            return new CoveredBody(
                    covered.notice().id(), covered.by(), covered.why().name().toLowerCase(Locale.ROOT));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoomBody(
            String room,
            @Schema(description = "Why it is closed") LocalText closed,
            Boolean opened,

            @Schema(description = "What is live; left out where that stays")
            TurnBody live,

            @Schema(description = "What comes next; left out where that stays")
            TurnBody next,

            @Schema(description = "What the stage timer tells the speakers")
            String message) {
        static RoomBody of(ScreenChange.RoomChange change, EventState state) {
            return new RoomBody(
                    change.room(),
                    change.closed() == null ? null : change.closed().reason(),
                    change.opened() ? true : null,
                    TurnBody.of(change.live(), state),
                    TurnBody.of(change.next(), state),
                    change.message());
        }
    }

    record TurnBody(
            @Schema(description = "Null where there was nothing")
            ItemBody from,

            @Schema(description = "Null where there is nothing")
            ItemBody to) {
        static TurnBody of(ScreenChange.Turn turn, EventState state) {
            return turn == null
                    ? null
                    : new TurnBody(ItemBody.of(turn.before(), state), ItemBody.of(turn.after(), state));
        }
    }

    record ItemBody(String session, OffsetDateTime start, OffsetDateTime end, boolean onHold) {
        static ItemBody of(RundownItem item, EventState state) {
            if (item == null) return null;
            var zone = state.event().zone();
            return new ItemBody(
                    item.session().id(),
                    at(item.expected().start(), zone),
                    at(item.expected().end(), zone),
                    item.onHold());
        }
    }
}
