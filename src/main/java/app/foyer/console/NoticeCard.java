package app.foyer.console;

import app.foyer.live.EntityKey;
import app.foyer.live.EventState;
import app.foyer.notices.Notice;
import app.foyer.notices.NoticeCommand;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One notice that is on or to come: what it says to whom, until when, and which screens have it. */
final class NoticeCard extends Div {
    private static final Duration MORE = Duration.ofMinutes(15);

    private final String id;
    private final Operator operator;
    private final Tongue tongue;
    private final NoticeWords words;
    private final Div head = Controls.styled(new Div(), "head");
    private final Span text = Controls.part("text", "");
    private final Div others = Controls.styled(new Div(), "others");
    private final Span when = Controls.part("when", "");
    private final Span left = Controls.styled(new Span(), "countdown");
    private final Span about = Controls.part("about", "");
    private final Span receipt = Controls.part("receipt", "");
    private final Span missing = Controls.part("missing", "");
    private final Button extend;
    private Notice notice;

    NoticeCard(String id, Operator operator, NoticeComposer composer, Tongue tongue) {
        this.id = id;
        this.operator = operator;
        this.tongue = tongue;
        this.words = new NoticeWords(tongue);
        addClassName("notice-card");
        var say = tongue.words();
        text.getElement().setAttribute("dir", "auto");
        extend = Controls.button(say.get("notices.extend", MORE.toMinutes()), "extend-notice", this::extend);
        var withdraw = Controls.button(say.get("notices.withdraw"), "withdraw-notice", this::withdraw);
        var change = Controls.button(say.get("notices.change"), "change-notice", () -> composer.change(notice));
        var deeds = Controls.styled(new Div(change, extend, withdraw), "deeds");
        add(head, text, others, about, Controls.styled(new Div(receipt, missing), "receipts"));
        if (composer != null) add(deeds);
    }

    /** An emergency is asked about again: it ends on every screen, and nobody is told that it is over. */
    private void withdraw(long seen) {
        if (!notice.emergency()) {
            operator.give(new NoticeCommand.Withdraw(id), seen);
            return;
        }
        var words = tongue.words();
        var ask = new ConfirmDialog(
                words.get("notices.withdraw-emergency"),
                words.get("notices.withdraw-emergency.text"),
                words.get("notices.withdraw"),
                confirmed -> operator.give(new NoticeCommand.Withdraw(id), seen),
                words.get("cancel"),
                left -> {});
        ask.getElement().setAttribute("data-part", "withdraw-emergency");
        ask.open();
    }

    private void extend(long seen) {
        var longer = notice.draft().until(notice.until().plus(MORE));
        operator.give(new NoticeCommand.Change(id, longer, true), seen);
    }

    void show(
            Notice newNotice,
            EventState state,
            List<OnDevice> rows,
            Map<String, String> names,
            String author,
            Instant now) {
        if (!newNotice.equals(notice)) {
            notice = newNotice;
            head.removeAll();
            head.add(words.sort(notice), when, left);
            say();
        }
        var phase = notice.phase(now);
        getElement()
                .setAttribute("data-notice", id)
                .setAttribute("data-priority", notice.priority().code())
                .setAttribute("data-clear", notice.clear())
                .setAttribute("data-phase", phase.code());
        showTime(phase, state);
        var said = tongue.words()
                .get(
                        "notices.about",
                        words.targets(notice.targets(), state, names),
                        author,
                        Times.minute(notice.at(), state.event().zone()));
        about.setText(PersonRow.joined(leads(state), said));
        getElement().setAttribute("data-leads", Objects.toString(notice.place(), ""));
        extend.setVisible(notice.until() != null);
        showReceipts(state, rows);
    }

    private String leads(EventState state) {
        if (notice.place() == null) return null;
        return tongue.words().get("notices.leads.to", new PlaceWords(state, tongue).named(notice.place()));
    }

    /** In the operator's language first, then in the others. */
    private void say() {
        var code = tongue.code();
        var first = notice.text().in(code);
        text.setText(first);
        others.removeAll();
        detail(notice.detail().in(code), "detail");
        notice.text().byLanguage().values().stream()
                .filter(said -> !said.equals(first))
                .forEach(said -> detail(said, "other"));
    }

    private void detail(String said, String part) {
        if (said.isEmpty()) return;
        var line = Controls.part(part, said);
        line.getElement().setAttribute("dir", "auto");
        others.add(line);
    }

    private void showTime(Notice.Phase phase, EventState state) {
        var say = tongue.words();
        var zone = state.event().zone();
        var planned = phase == Notice.Phase.PLANNED;
        var end = planned ? notice.from() : notice.until();
        when.setText(
                planned
                        ? say.get("notices.from", Times.minute(notice.from(), zone))
                        : end == null
                                ? say.get("notices.open-ended")
                                : say.get("notices.until", Times.minute(end, zone)));
        if (notice.repeat() != null)
            when.setText(when.getText()
                    + " · "
                    + say.get(
                            "notices.repeats",
                            notice.repeat().every().toMinutes(),
                            notice.repeat().shown().toSeconds()));
        if (end == null) left.getElement().removeAttribute("data-until");
        else left.getElement().setAttribute("data-until", end.toString());
        left.setVisible(end != null);
    }

    /** A device has it when it says that it shows a revision that had it already. */
    private void showReceipts(EventState state, List<OnDevice> rows) {
        var say = tongue.words();
        var since = state.changedAt(new EntityKey(EntityKey.NOTICE, id));
        var due = rows.stream().filter(row -> row.shows(id)).toList();
        var without = due.stream().filter(row -> !row.status().shows(since)).toList();
        var covered = rows.stream().filter(row -> row.covered(id).isPresent()).count();
        var shown = due.size() - without.size();
        receipt.setText(receipt(shown, due.size(), covered));
        receipt.getElement()
                .setAttribute("data-shown", shown + "")
                .setAttribute("data-of", due.size() + "")
                .setAttribute("data-covered", covered + "");
        var names = without.stream()
                .map(row -> say.get(
                        "notices.missing-one",
                        row.name(tongue),
                        say.get(linkKey(row.status().link()))))
                .toList();
        missing.setText(names.isEmpty() ? "" : say.get("notices.missing", words.some(names)));
        missing.setTitle(String.join(say.get("list-comma"), names));
        missing.setVisible(!names.isEmpty());
        getElement().setAttribute("data-all", (without.isEmpty() && !due.isEmpty()) + "");
    }

    private String receipt(int shown, int due, long covered) {
        var say = tongue.words();
        if (due == 0) return covered == 0 ? say.get("notices.reaches-none") : say.get("notices.covered-all", covered);
        var said = say.get("notices.shown-by", shown, due);
        return covered == 0 ? said : said + " · " + say.get("notices.covered-on", covered);
    }

    private static String linkKey(String link) {
        return Objects.equals(link, "live") ? "notices.behind" : "link." + link;
    }
}
