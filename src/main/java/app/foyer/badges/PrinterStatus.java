package app.foyer.badges;

import java.time.Instant;

/**
 * How it goes with a printer.
 *
 * @param trouble a code of why it prints nothing just now, {@code unreachable}, {@code no-paper}, …; or null
 * @param troubleMinutes whole minutes since that began; 0 where nothing is wrong
 * @param waiting jobs
 * @param printing jobs that it has and has not confirmed
 * @param printed jobs
 * @param failed jobs that somebody must decide on
 * @param lastPrinted when, or null
 */
public record PrinterStatus(
        Printer printer,
        String trouble,
        int troubleMinutes,
        int waiting,
        int printing,
        int printed,
        int failed,
        Instant lastPrinted) {}
