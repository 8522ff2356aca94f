package app.foyer.api;

import app.foyer.agenda.Person;
import app.foyer.api.AgendaBody.PlaceTimes;
import app.foyer.report.Report;
import app.foyer.report.ReportLine;
import app.foyer.report.Totals;
import app.foyer.report.Touch;
import app.foyer.report.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;

/** Planned against actual as it goes out. Times carry the event's offset; minutes are whole, as clocks show them. */
record ReportBody(
        long revision,
        String event,

        @Schema(description = "The instant it was reckoned for")
        OffsetDateTime at,

        @Schema(description = "The conference day it is about, or null for all")
        LocalDate day,

        TotalsBody totals,
        List<DayBody> days,

        @Schema(description = "By day, room and time") List<LineBody> sessions) {

    static ReportBody of(Report report, Wording wording) {
        var state = report.state();
        var zone = state.event().zone();
        return new ReportBody(
                state.revision(),
                state.event().id(),
                AgendaBody.at(report.at(), zone),
                report.day(),
                TotalsBody.of(report.totals()),
                report.days().stream().map(day -> DayBody.of(report, day)).toList(),
                report.lines().stream()
                        .map(line -> LineBody.of(line, zone, wording))
                        .toList());
    }

    record DayBody(LocalDate day, TotalsBody totals, List<RoomBody> rooms) {
        static DayBody of(Report report, LocalDate day) {
            return new DayBody(
                    day,
                    TotalsBody.of(report.totals(day, null)),
                    report.rooms().stream()
                            .map(room -> new RoomBody(room.id(), TotalsBody.of(report.totals(day, room.id()))))
                            .filter(room -> room.totals().sessions() > 0)
                            .toList());
        }
    }

    record RoomBody(String room, TotalsBody totals) {}

    @Schema(description = "sessions = played + running + open + skipped + cancelled; those inserted are among these")
    record TotalsBody(
            int sessions,
            @Schema(description = "Took place") int played,

            int running,

            @Schema(description = "Not started: to come, or nobody told that it began")
            int open,

            int skipped,
            int cancelled,
            int inserted,

            @Schema(description = "Of those started; null where none was")
            Long lateMedianMinutes,

            Long lateWorstMinutes,

            @Schema(description = "By which those played ran longer than planned, together")
            long overMinutes,

            @Schema(description = "By which others were shorter, together")
            long underMinutes) {
        static TotalsBody of(Totals totals) {
            return new TotalsBody(
                    totals.sessions(),
                    totals.played(),
                    totals.running(),
                    totals.open(),
                    totals.skipped(),
                    totals.cancelled(),
                    totals.inserted(),
                    orNull(totals.lateMedian()),
                    orNull(totals.lateWorst()),
                    totals.over(),
                    totals.under());
        }
    }

    record LineBody(
            String id,
            LocalDate day,
            String room,
            String title,
            List<String> speakers,

            @Schema(allowableValues = {"planned", "live", "done", "skipped", "cancelled"})
            String status,

            @Schema(description = "Put in on the day") boolean unplanned,

            @Schema(description = "As the programme last had it; what staff do on the day does not change it")
            PlaceTimes planned,

            @Schema(description = "When it ran, or is expected to; null where it never does")
            RanBody ran,

            @Schema(description = "How much later than planned it starts; negative for earlier")
            Long lateMinutes,

            @Schema(description = "How much longer than planned it was; negative for shorter; null until it is over")
            Long overMinutes,

            List<TouchBody> changes) {
        static LineBody of(ReportLine line, ZoneId zone, Wording wording) {
            var about = line.session().about();
            return new LineBody(
                    line.session().id(),
                    line.day(),
                    line.room(),
                    wording.title(line),
                    about.speakers().stream()
                            .map(Person::name)
                            .map(wording::text)
                            .toList(),
                    line.status().code(),
                    line.unplanned(),
                    PlaceTimes.of(line.planned(), zone),
                    RanBody.of(line, zone),
                    orNull(line.lateBy()),
                    orNull(line.over()),
                    line.touches().stream()
                            .map(touch -> TouchBody.of(touch, zone, wording))
                            .toList());
        }
    }

    record RanBody(
            OffsetDateTime start,

            @Schema(description = "Whether somebody started it; else it is by the clock, or expected")
            boolean startSeen,

            OffsetDateTime end,
            boolean endSeen) {
        static RanBody of(ReportLine line, ZoneId zone) {
            if (line.ran() == null) return null;
            return new RanBody(
                    AgendaBody.at(line.ran().start(), zone),
                    line.startSeen(),
                    AgendaBody.at(line.ran().end(), zone),
                    line.endSeen());
        }
    }

    record TouchBody(
            long revision,
            OffsetDateTime at,
            String actor,
            String device,
            String command,

            @Schema(description = "Whether it took back an earlier change")
            boolean undo,

            @Schema(description = "What it did, in words") String what,

            @Schema(description = "The reason given, or null")
            String why) {
        static TouchBody of(Touch touch, ZoneId zone, Wording wording) {
            return new TouchBody(
                    touch.revision(),
                    AgendaBody.at(touch.at(), zone),
                    touch.author(),
                    touch.device(),
                    touch.command(),
                    touch.undo(),
                    wording.deed(touch),
                    touch.why());
        }
    }

    private static Long orNull(OptionalLong minutes) {
        return minutes.isPresent() ? minutes.getAsLong() : null;
    }
}
