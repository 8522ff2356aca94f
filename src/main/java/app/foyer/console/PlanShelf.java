package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.fallback.Incident;
import app.foyer.fallback.IncidentKind;
import app.foyer.fallback.Plan;
import app.foyer.live.EventState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The prepared answers; one of them opened tells what it would do. */
final class PlanShelf extends Div {
    private final Post post;
    private final Operator operator;
    private final boolean writes;
    private final TextField search = new TextField();
    private final Span count = Controls.part("count", "");
    private final Div cards = Controls.styled(new Div(), "cards");
    private final Div shelf = new Div();
    private EventState state;
    private List<Device> devices = List.of();
    private Instant now;
    private List<Plan> drawn = List.of();
    private PlanSheet sheet;
    private String room;

    /**
     * @param operator null where this person may only look
     * @param writes whether they may write plans
     */
    PlanShelf(Post post, Operator operator, boolean writes) {
        this.post = post;
        this.operator = operator;
        this.writes = writes;
        addClassName("shelf");
        search.setPlaceholder(post.say("plans.search"));
        search.setAriaLabel(post.say("plans.search"));
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        search.getElement().setAttribute("data-part", "search");
        var head = Controls.styled(new Div(new H2(post.say("nav.plans")), count, search), "head");
        if (writes) head.add(Controls.button(post.say("plans.new"), "new-plan", () -> write(PlanEditor.blank())));
        shelf.add(head, Controls.styled(new Div(cards), "scroll"));
        shelf.addClassName("panel");
        add(shelf);
    }

    void show(EventState newState, List<Device> newDevices, Instant newNow) {
        state = newState;
        devices = newDevices;
        now = newNow;
        var plans = state.fallback().plansInOrder();
        if (!plans.equals(drawn)) {
            drawn = plans;
            draw();
        }
        if (sheet == null) return;
        var newest = state.fallback().plans().get(sheet.plan().id());
        if (newest == null) close();
        else if (!newest.equals(sheet.plan())) open(sheet.rewritten(newest));
        else sheet.show(state, devices, now);
    }

    boolean writes() {
        return writes;
    }

    private void draw() {
        var wanted = search.getValue().strip().toLowerCase(post.words().locale());
        var found = drawn.stream().filter(plan -> text(plan).contains(wanted)).toList();
        cards.removeAll();
        // what people look for in an emergency stands where nobody has to scroll for it
        found.stream().filter(Plan::grave).forEach(plan -> cards.add(card(plan)));
        found.stream().filter(plan -> !plan.grave()).forEach(plan -> cards.add(card(plan)));
        cards.getElement().setAttribute("data-empty", post.say(drawn.isEmpty() ? "plans.empty" : "plans.none-found"));
        count.setText(post.say("plans.count", found.size()));
    }

    /** All that somebody might look for, in every language. */
    private String text(Plan plan) {
        var kinds = plan.incidents().stream().map(kind -> post.say("incident." + kind.code()));
        var names = Stream.of(plan.name(), plan.use()).flatMap(text -> text.byLanguage().values().stream());
        return Stream.concat(names, kinds)
                .collect(Collectors.joining("\n"))
                .toLowerCase(post.words().locale());
    }

    private NativeButton card(Plan plan) {
        var language = post.tongue().code();
        var card = new NativeButton("", press -> open(plan, null));
        card.addClassName("card");
        card.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-plan", plan.id())
                .setAttribute("data-action", "open-plan");
        if (plan.grave()) card.addClassName("grave");
        card.add(Controls.part("name", plan.name().in(language)));
        card.add(Controls.styled(new Span(plan.use().in(language)), "second"));
        var kinds = plan.incidents().stream()
                .map(IncidentKind::code)
                .map(code -> post.say("incident." + code))
                .collect(Collectors.joining(" · "));
        card.add(Controls.styled(new Span(kinds), "kinds"));
        return card;
    }

    /** Plans that are opened from now on are about that room. */
    void about(String newRoom) {
        room = newRoom;
        if (sheet != null) open(sheet.plan(), null);
        getElement().setAttribute("data-room", newRoom);
    }

    /** @param incident that it answers, or null */
    void open(Plan plan, Incident incident) {
        var where = incident != null && incident.room() != null ? incident.room() : room;
        open(new PlanSheet(plan, incident, where, post, operator, this));
    }

    private void open(PlanSheet opened) {
        if (sheet != null) remove(sheet);
        sheet = opened;
        shelf.setVisible(false);
        add(sheet);
        sheet.show(state, devices, now);
    }

    void close() {
        if (sheet != null) remove(sheet);
        sheet = null;
        shelf.setVisible(true);
    }

    void write(Plan plan) {
        new PlanEditor(plan, state, post, operator, saved -> open(saved, null)).open();
    }
}
