package app.foyer.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.StageCommand;
import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.Plan;
import app.foyer.notices.Draft;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.Priority;
import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fallback plans on the real database: one entry in, one entry back. */
@FoyerTest
class PlanTest {
    private static final Author ANNA = new Author("anna", "console");

    @Autowired
    private Live live;

    @Autowired
    private TestClock clock;

    private String event;

    @BeforeEach
    void shippedEvent() {
        event = "plans-" + UUID.randomUUID().toString().substring(0, 8);
        clock.set(ShippedPack.TEN_TO_TEN);
        var pack = ShippedPack.at(ShippedPack.TEN_TO_TEN);
        live.create(ShippedPack.named(pack.event(), event), pack.affairs(), ANNA);
    }

    private Applied apply(String id, String plan, Map<String, String> arguments) {
        return live.execute(event, new FallbackCommand.Apply(id, plan, arguments, null, true), ANNA, null);
    }

    @Test
    void every_shipped_plan_is_one_entry_and_taken_back_leaves_everything_as_it_was() {
        for (var plan : live.latest(event).fallback().plansInOrder()) {
            var before = live.latest(event);
            var applied = apply("a-" + plan.id(), plan.id(), ShippedPack.example(plan, before, clock.instant()));
            assertThat(applied.revision()).as(plan.id()).isEqualTo(before.revision() + 1);
            assertThat(live.latest(event).fallback().activations()).containsKey("a-" + plan.id());
            assertThat(live.journal(event, before.revision(), 9))
                    .extracting(JournalEntry::command)
                    .containsExactly("apply-plan");
            clock.forward(Duration.ofSeconds(20));
            var reverted = live.revert(event, "a-" + plan.id(), ANNA);
            assertThat(reverted.left()).as(plan.id()).isEmpty();
            assertThat(live.latest(event).affairs()).as(plan.id()).isEqualTo(before.affairs());
        }
    }

    @Test
    void what_was_changed_since_stays_and_is_listed_field_by_field() {
        var before = live.latest(event);
        apply("moved", "room-unusable", Map.of("room", "main", "spare", "reed"));
        var session = live.latest(event).agenda().sessions().values().stream()
                .filter(one -> one.moved() != null && one.id().equals("one-river"))
                .findFirst()
                .orElseThrow();
        var delayed = new AgendaCommand.Delay("reed", Duration.ofMinutes(5), session.id());
        live.execute(event, delayed, ANNA, null);
        var notice = live.latest(event).notices().notices().values().iterator().next();
        live.execute(event, new NoticeCommand.Withdraw(notice.id()), new Author("ben", "console"), null);

        assertThat(live.previewRevert(event, "moved").left()).hasSize(1);
        var reverted = live.revert(event, "moved", ANNA);

        assertThat(reverted.left()).hasSize(1);
        var left = reverted.left().getFirst();
        assertThat(left.key().kind()).isEqualTo("notice");
        assertThat(left.later()).extracting(entry -> entry.author().name()).containsExactly("ben");
        var now = live.latest(event).agenda().session(session.id());
        assertThat(now.moved()).isNull();
        assertThat(now.delay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(live.latest(event).venue()).isEqualTo(before.venue());
        assertThat(live.latest(event).fallback().activations()).isEmpty();
        assertThatThrownBy(() -> live.revert(event, "moved", ANNA)).hasMessageContaining("unknown-activation");
    }

    @Test
    void tasks_done_since_do_not_keep_a_plan_from_being_taken_back() {
        var before = live.latest(event);
        apply("unwell", "person-unwell", Map.of("room", "river"));
        live.execute(event, new FallbackCommand.DoTask("unwell", 1, "anna"), ANNA, null);
        assertThat(live.revert(event, "unwell", ANNA).left()).isEmpty();
        assertThat(live.latest(event).affairs()).isEqualTo(before.affairs());
    }

    @Test
    void a_message_to_the_stage_goes_with_its_plan_though_it_was_read_and_an_older_one_comes_back_unread() {
        live.execute(event, new StageCommand.Message("main", "Two minutes"), ANNA, null);
        var before = live.latest(event);
        apply("picture", "projector-dead", Map.of("room", "main"));
        live.execute(event, new StageCommand.ReadMessage("main"), ANNA, null);
        assertThat(live.revert(event, "picture", ANNA).left()).isEmpty();
        assertThat(live.latest(event).affairs()).isEqualTo(before.affairs());
    }

    @Test
    void of_a_place_and_time_that_was_changed_since_no_half_is_taken_back() {
        apply("moved", "room-unusable", Map.of("room", "main", "spare", "reed"));
        var spring = new AgendaCommand.Move("one-river", "spring", null);
        live.execute(event, spring, ANNA, null);
        var slot = live.latest(event).agenda().session("one-river").moved();
        assertThat(live.revert(event, "moved", ANNA).left())
                .extracting(left -> left.key().id() + " " + left.fields())
                .containsExactly("one-river [moved]");
        assertThat(live.latest(event).agenda().session("one-river").moved()).isEqualTo(slot);
    }

    @Test
    void a_title_of_any_length_leaves_a_plan_possible() {
        var title = LocalText.of("The very long title of a session ".repeat(8));
        live.execute(event, new AgendaCommand.Edit("one-river", title, null, null, null), ANNA, null);
        for (var plan : live.latest(event).fallback().plansInOrder()) {
            if (plan.parameter("session").isEmpty()) continue;
            var arguments = new HashMap<>(Map.of("room", "main", "session", "one-river"));
            plan.parameter("overflow").ifPresent(overflow -> arguments.put(overflow.id(), "reed"));
            live.preview(event, new FallbackCommand.Apply("x", plan.id(), arguments, null, true), null);
        }
    }

    @Test
    void of_a_room_that_cannot_be_used_all_goes_to_one_in_use_but_what_is_live() {
        live.execute(event, new AgendaCommand.Next("river"), ANNA, null);
        var before = live.latest(event);
        var after = apply("leak", "room-unusable", Map.of("room", "main", "spare", "river"))
                .state()
                .agenda();
        assertThat(after.session("keynote-return").actualEnd()).isEqualTo(clock.instant());
        assertThat(after.session("one-river").room()).isEqualTo("river");
        live.revert(event, "leak", ANNA);
        assertThat(live.latest(event).affairs()).isEqualTo(before.affairs());
    }

    @Test
    void an_evacuation_does_not_end_by_an_undo() {
        var applied = apply("fire", "evacuation", Map.of());
        assertThatThrownBy(() -> live.undo(event, applied.revision(), ANNA)).hasMessageContaining("emergency-stands");
        assertThat(live.revert(event, "fire", ANNA).left()).isEmpty();
    }

    @Test
    void an_emergency_does_not_come_back_by_an_undo() {
        var fire = Draft.of(LocalText.of("Leave"), Priority.EMERGENCY, null);
        live.execute(event, new NoticeCommand.Push("fire", fire, true), ANNA, null);
        var clear =
                new NoticeCommand.AllClear("clear", Set.of("fire"), LocalText.of("All clear"), Duration.ofMinutes(5));
        var cleared = live.execute(event, clear, ANNA, null);
        assertThatThrownBy(() -> live.undo(event, cleared.revision(), ANNA)).hasMessageContaining("emergency-again");
        assertThat(live.latest(event).notices().notice("fire").withdrawn()).isNotNull();
    }

    @Test
    void a_plan_that_was_changed_since_it_was_seen_is_stale() {
        var seen = live.latest(event).revision();
        var plan = live.latest(event).fallback().plan("microphone-dead");
        var graver = new Plan(
                plan.id(), 0, plan.name(), plan.use(), plan.incidents(), true, plan.parameters(), plan.steps());
        live.execute(event, new FallbackCommand.SavePlan(graver), ANNA, null);
        var apply = new FallbackCommand.Apply("mic", plan.id(), Map.of("room", "main"), null, true);
        assertThatThrownBy(() -> live.execute(event, apply, ANNA, seen)).isInstanceOf(StaleRevision.class);
    }

    @Test
    void a_plan_whose_step_is_refused_changes_nothing_at_all() {
        var before = live.latest(event);
        // nothing is live in the reed room, so nothing can be put on hold there
        assertThatThrownBy(() -> apply("quiet", "microphone-dead", Map.of("room", "reed")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("nothing-live"));
        assertThat(live.latest(event)).isEqualTo(before);
        assertThatThrownBy(() -> live.execute(
                        event, new FallbackCommand.Apply("e", "evacuation", Map.of(), null, false), ANNA, null))
                .hasMessageContaining("unconfirmed");
    }

    @Test
    void a_plan_seen_on_an_old_revision_is_stale_where_the_running_order_changed_since() {
        var seen = live.latest(event).revision();
        live.execute(event, new AgendaCommand.Next("main"), ANNA, null);
        var late =
                new FallbackCommand.Apply("late", "speaker-late", Map.of("room", "main", "minutes", "10"), null, false);
        assertThatThrownBy(() -> live.execute(event, late, ANNA, seen)).isInstanceOf(StaleRevision.class);
        var elsewhere = new FallbackCommand.Apply(
                "late", "speaker-late", Map.of("room", "river", "minutes", "10"), null, false);
        assertThat(live.execute(event, elsewhere, ANNA, seen).changes()).isNotEmpty();
    }

    @Test
    void an_undone_application_is_gone_and_a_redone_one_is_back() {
        var before = live.latest(event);
        var applied = apply("undone", "microphone-dead", Map.of("room", "main"));
        var undone = live.undo(event, applied.revision(), ANNA);
        assertThat(live.latest(event).affairs()).isEqualTo(before.affairs());
        live.undo(event, undone.revision(), ANNA);
        assertThat(live.latest(event).affairs()).isEqualTo(applied.state().affairs());
        live.revert(event, "undone", ANNA);
        assertThat(live.latest(event).affairs()).isEqualTo(before.affairs());
    }
}
