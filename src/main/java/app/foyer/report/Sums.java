package app.foyer.report;

import java.util.Locale;
import java.util.function.Function;

/** The sums of a report in the order in which tables show them. */
public enum Sums {
    SESSIONS(totals -> totals.sessions() + ""),
    PLAYED(totals -> totals.played() + ""),
    RUNNING(totals -> totals.running() + ""),
    OPEN(totals -> totals.open() + ""),
    SKIPPED(totals -> totals.skipped() + ""),
    CANCELLED(totals -> totals.cancelled() + ""),
    INSERTED(totals -> totals.inserted() + ""),
    LATE_MEDIAN(totals -> Wording.signed(totals.lateMedian())),
    LATE_WORST(totals -> Wording.signed(totals.lateWorst())),
    OVER(totals -> Wording.signed(totals.over())),
    UNDER(totals -> Wording.signed(-totals.under()));

    private final Function<Totals, String> value;

    Sums(Function<Totals, String> value) {
        this.value = value;
    }

    public String of(Totals totals) {
        return value.apply(totals);
    }

    /** The name by which pages and words call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
