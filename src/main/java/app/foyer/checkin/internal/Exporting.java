package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.ATTENDEE;
import static app.foyer.db.generated.Tables.SCAN;
import static app.foyer.db.generated.Tables.TICKET;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.imports.Column;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.DoorSettings;
import app.foyer.checkin.Exports;
import app.foyer.checkin.Item;
import app.foyer.checkin.Question;
import app.foyer.checkin.Sheet;
import app.foyer.platform.Words;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Tables of the door, made page by page. */
@Component
class Exporting implements Exports {
    private static final int PAGE = 1_000;
    private static final List<Column> PERSON = List.of(
            Column.ATTENDEE,
            Column.NAME,
            Column.LATIN_NAME,
            Column.ORGANISATION,
            Column.CATEGORY,
            Column.EMAIL,
            Column.PHONE,
            Column.LANGUAGE,
            Column.ORDER,
            Column.GROUP,
            Column.NOTE,
            Column.HOST,
            Column.ATTENTION);
    private static final List<Column> TICKETS = List.of(
            Column.TICKET,
            Column.PRODUCT,
            Column.STATE,
            Column.SEAT,
            Column.ROOM,
            Column.VALID_FROM,
            Column.VALID_UNTIL,
            Column.NEED);
    private static final List<String> SCANS = List.of(
            "scan",
            "at",
            "received",
            "list",
            "device",
            "actor",
            "direction",
            "outcome",
            "attendee",
            "name",
            "ticket",
            "product",
            "forced",
            "reason",
            "offline",
            "annulledAt",
            "annulledBy",
            "annulReason");

    private final ExportStore store;
    private final Attendees attendees;
    private final Book book;

    Exporting(ExportStore store, Attendees attendees, Book book) {
        this.store = store;
        this.attendees = attendees;
        this.book = book;
    }

    private record Shape(List<CheckinList> lists, DoorSettings door, boolean secrets) {}

    @Override
    public void attendees(String event, boolean secrets, String language, Sheet sheet) throws IOException {
        var page = book.page(event);
        var shape = new Shape(page.lists(), page.settings(), secrets);
        sheet.row(headings(shape, language));
        var last = "";
        for (var ids = store.attendees(event, last, PAGE); !ids.isEmpty(); ids = store.attendees(event, last, PAGE)) {
            for (var row : rows(event, ids, shape)) sheet.row(row);
            last = ids.getLast();
        }
    }

    private static List<String> headings(Shape shape, String language) {
        var words = Words.of(Exports.class, language);
        var headings = new ArrayList<String>();
        PERSON.forEach(column -> headings.add(column.in(language)));
        TICKETS.forEach(column -> headings.add(column.in(language)));
        if (shape.secrets) headings.add(Column.SECRET.in(language));
        shape.lists.forEach(
                list -> headings.add(words.get("export.admitted", list.name().in(language))));
        shape.door
                .questions()
                .forEach(question -> headings.add(
                        words.get("export.question", question.text().in(language))));
        shape.door
                .items()
                .forEach(item ->
                        headings.add(words.get("export.item", item.name().in(language))));
        headings.add(words.get("export.corrections"));
        return headings;
    }

    private List<List<String>> rows(String event, List<String> ids, Shape shape) {
        var people = attendees.find(event, ids).stream()
                .sorted(Comparator.comparing(person -> person.attendee().id()))
                .toList();
        var tickets = people.stream()
                .flatMap(person -> person.tickets().stream())
                .map(Ticket::id)
                .toList();
        var admissions = store.admissions(event, tickets);
        var handouts = store.handouts(event, tickets);
        var answers = store.answers(event, ids);
        var corrections = store.corrections(event, ids);
        var rows = new ArrayList<List<String>>();
        for (var person : people) {
            var id = person.attendee().id();
            for (var ticket : person.tickets().isEmpty() ? none() : person.tickets()) {
                var row = new ArrayList<>(cells(person, ticket, shape));
                var of = ticket == null ? "" : ticket.id();
                var zone = shape.door.zone();
                for (var list : shape.lists) row.add(time(at(admissions, of, list.id()), zone));
                for (Question question : shape.door.questions()) row.add(at(answers, id, question.id()));
                for (Item item : shape.door.items()) row.add(time(at(handouts, of, item.id()), zone));
                row.add(corrections.getOrDefault(id, 0).toString());
                rows.add(row);
            }
        }
        return rows;
    }

    private static <T> T at(Map<String, Map<String, T>> values, String of, String what) {
        return values.getOrDefault(of, Map.of()).get(what);
    }

    private static List<Ticket> none() {
        var none = new ArrayList<Ticket>();
        none.add(null);
        return none;
    }

    private static List<String> cells(Registration person, Ticket ticket, Shape shape) {
        var zone = shape.door.zone();
        var who = person.attendee();
        var cells = new ArrayList<String>();
        Stream.of(
                        who.id(),
                        who.name(),
                        who.latinName(),
                        who.organisation(),
                        who.category(),
                        who.email(),
                        who.phone(),
                        who.language(),
                        who.orderCode(),
                        who.group(),
                        who.note(),
                        who.host(),
                        yes(who.attention()))
                .forEach(cells::add);
        if (ticket == null) {
            TICKETS.forEach(column -> cells.add(null));
            if (shape.secrets) cells.add(null);
            return cells;
        }
        Stream.of(
                        ticket.id(),
                        ticket.product(),
                        ticket.state().code(),
                        ticket.seat(),
                        ticket.room(),
                        time(ticket.validFrom(), zone),
                        time(ticket.validUntil(), zone),
                        ticket.need() == null ? null : ticket.need().code())
                .forEach(cells::add);
        if (shape.secrets) cells.add(ticket.secret());
        return cells;
    }

    @Override
    public void scans(String event, String language, Sheet sheet) throws IOException {
        var words = Words.of(Exports.class, language);
        var zone = book.page(event).settings().zone();
        sheet.row(SCANS.stream().map(name -> words.get("scan." + name)).toList());
        var last = "";
        for (var scans = store.scans(event, last, PAGE); !scans.isEmpty(); scans = store.scans(event, last, PAGE)) {
            for (var scan : scans) sheet.row(cells(scan, zone));
            last = scans.getLast().get(SCAN.ID);
        }
    }

    private static List<String> cells(Record scan, ZoneId zone) {
        var cells = new ArrayList<String>();
        Stream.of(
                        scan.get(SCAN.ID),
                        time(scan.get(SCAN.AT), zone),
                        time(scan.get(SCAN.RECEIVED_AT), zone),
                        scan.get(SCAN.LIST_ID),
                        scan.get(SCAN.DEVICE_ID),
                        scan.get(SCAN.ACTOR),
                        scan.get(SCAN.DIRECTION),
                        scan.get(SCAN.OUTCOME),
                        scan.get(ATTENDEE.ID),
                        scan.get(ATTENDEE.NAME),
                        scan.get(SCAN.TICKET_ID),
                        scan.get(TICKET.PRODUCT),
                        yes(scan.get(SCAN.FORCED)),
                        scan.get(SCAN.REASON),
                        yes(scan.get(SCAN.OFFLINE)),
                        time(scan.get(SCAN.ANNULLED_AT), zone),
                        scan.get(SCAN.ANNULLED_BY),
                        scan.get(SCAN.ANNUL_REASON))
                .forEach(cells::add);
        return cells;
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }

    /** With the event's offset; to the second. */
    private static String time(Instant instant, ZoneId zone) {
        return instant == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
