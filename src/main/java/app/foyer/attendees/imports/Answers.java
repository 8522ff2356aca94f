package app.foyer.attendees.imports;

import app.foyer.attendees.Need;
import app.foyer.attendees.TicketState;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What the world writes for yes, for a ticket's state, for a time. */
final class Answers {
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "x", "✓", "ja", "是", "对", "有", "oui", "sí", "si", "да", "はい", "wahr", "真");
    private static final Set<String> NO = Set.of(
            "", "no", "n", "false", "0", "-", "nein", "否", "不", "无", "沒有", "没有", "non", "нет", "いいえ", "falsch", "假");

    private static final Map<Need, Set<String>> NEEDS = Map.of(
            Need.WHEELCHAIR,
            Set.of(
                    "wheelchair",
                    "wheelchair place",
                    "轮椅",
                    "轮椅席",
                    "輪椅",
                    "rollstuhl",
                    "fauteuil roulant",
                    "silla de ruedas"),
            Need.AISLE,
            Set.of("aisle", "aisle seat", "过道", "靠过道", "走道", "gang", "am gang", "allée", "pasillo"));

    private static final Map<TicketState, List<String>> STATES = Map.of(
            TicketState.VALID,
            List.of(
                    "valid",
                    "paid",
                    "p",
                    "acquired",
                    "free",
                    "checked in",
                    "complete",
                    "completed",
                    "confirmed",
                    "ok",
                    "active",
                    "approved",
                    "registered",
                    "gültig",
                    "bezahlt",
                    "bestätigt",
                    "有效",
                    "已支付",
                    "已付款",
                    "已付",
                    "已确认",
                    "已完成",
                    "正常",
                    "已签到",
                    "已通过",
                    "已報名",
                    "已报名",
                    "报名成功"),
            TicketState.UNPAID,
            List.of(
                    "unpaid",
                    "pending",
                    "n",
                    "e",
                    "expired",
                    "to be paid",
                    "awaiting payment",
                    "pending payment",
                    "offline payment",
                    "unbezahlt",
                    "offen",
                    "ausstehend",
                    "abgelaufen",
                    "未支付",
                    "未付款",
                    "待支付",
                    "待付款",
                    "未付"),
            TicketState.BLOCKED,
            List.of(
                    "blocked",
                    "gesperrt",
                    "blockiert",
                    "pending approval",
                    "awaiting moderation",
                    "pending moderation",
                    "moderation",
                    "已冻结",
                    "冻结",
                    "锁定",
                    "待审核",
                    "审核中"),
            TicketState.CANCELLED,
            List.of(
                    "cancelled",
                    "canceled",
                    "c",
                    "withdrawn",
                    "rejected",
                    "invalidated",
                    "released",
                    "refunded",
                    "storniert",
                    "abgelehnt",
                    "已取消",
                    "取消",
                    "已退款",
                    "已退票",
                    "已拒绝",
                    "未通过"),
            TicketState.REVOKED,
            List.of("revoked", "widerrufen", "已作废", "作废", "已吊销"));

    private static final List<DateTimeFormatter> LOCAL_TIMES = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d[ ]['T']H:mm[:ss][.SSSSSS][.SSS]"),
            DateTimeFormatter.ofPattern("uuuu/M/d H:mm[:ss]"),
            DateTimeFormatter.ofPattern("d.M.uuuu[','] H:mm[:ss]"),
            DateTimeFormatter.ofPattern("uuuu年M月d日[ ]H:mm[:ss]"));
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d"),
            DateTimeFormatter.ofPattern("uuuu/M/d"),
            DateTimeFormatter.ofPattern("d.M.uuuu"),
            DateTimeFormatter.ofPattern("uuuu年M月d日"));

    private Answers() {}

    /** @param wrong makes what is thrown where it is neither yes nor no, of a reason and the column's code */
    static boolean isYes(Column column, String text, BiFunction<String, String, ? extends RuntimeException> wrong) {
        var plain = text.toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) return true;
        if (NO.contains(plain)) return false;
        throw wrong.apply("bad-answer", column.code());
    }

    static Optional<TicketState> state(String text) {
        var plain = Column.folded(text);
        return STATES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** @param end whether a day alone means its end */
    static Optional<Instant> instant(String text, ZoneId zone, boolean end) {
        var plain = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:)", "$1T$2");
        var exact = parsed(plain, DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from)
                .map(time -> time.toInstant().truncatedTo(ChronoUnit.SECONDS));
        if (exact.isPresent()) return exact;
        for (var format : LOCAL_TIMES) {
            var local = parsed(text, format, LocalDateTime::from);
            if (local.isPresent())
                return local.map(time -> time.atZone(zone).toInstant().truncatedTo(ChronoUnit.SECONDS));
        }
        for (var format : DAYS) {
            var day = parsed(text, format, LocalDate::from);
            if (day.isPresent())
                return day.map(
                        date -> date.plusDays(end ? 1 : 0).atStartOfDay(zone).toInstant());
        }
        return Optional.empty();
    }

    private static <T> Optional<T> parsed(
            String text, DateTimeFormatter format, java.time.temporal.TemporalQuery<T> query) {
        try {
            return Optional.of(format.parse(text, query));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /** What a seat must have, empty within where nothing is asked; outermost empty where nobody knows what is meant. */
    static Optional<Optional<Need>> need(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        // a column of its own for wheelchairs
        if (YES.contains(plain)) return Optional.of(Optional.of(Need.WHEELCHAIR));
        if (NO.contains(plain)) return Optional.of(Optional.empty());
        return NEEDS.entrySet().stream()
                .filter(need -> need.getValue().contains(plain))
                .map(need -> Optional.of(need.getKey()))
                .findFirst();
    }
}
