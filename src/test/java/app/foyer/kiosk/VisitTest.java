package app.foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.attendees.Glimpse;
import app.foyer.attendees.PublicLookup;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.platform.LocalText;
import app.foyer.venue.Place;
import app.foyer.venue.Walk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Card CARD = new Card("王伟", "Wang Wei", null, "A-12", "main", LocalText.of("Main"), null);
    private static final Scan SCAN = Scan.ofCode("secret", null, "n", "k", "attendee");
    private static final Guest GUEST = new Guest(
            CARD,
            "a1",
            "t1",
            SCAN,
            List.of(),
            List.of(new Guest.Companion("李*", SCAN), new Guest.Companion("张*", SCAN)),
            Guest.Party.NOBODY);
    private static final List<Form.Field> FIELDS = List.of(Form.Field.ofPerson("name"), Form.Field.ofPerson("email"));
    private static final Form FORM = Form.of(FIELDS, Map.of());
    private static final Glimpse GLIMPSE = new Glimpse(List.of("a1"), "王*", null);
    private static final PublicLookup.Found FOUND = new PublicLookup.Found(List.of(GLIMPSE), false, true);

    private record Touch(String name, UnaryOperator<Visit> act) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Touch> TOUCHES = List.of(
            new Touch("english", visit -> visit.speak("en")),
            new Touch("chinese", visit -> visit.speak("zh")),
            new Touch("help", visit -> visit.help(true)),
            new Touch("close help", visit -> visit.help(false)),
            new Touch("find by name", Visit::findByName),
            new Touch("found", visit -> visit.found("ww", FOUND)),
            new Touch("stopped", visit -> visit.stopped("too-many-tries")),
            new Touch("pick", visit -> visit.pick(0)),
            new Touch("pick nobody", visit -> visit.pick(9)),
            new Touch("order code", visit -> visit.proveByOrderCode(true)),
            new Touch("wrong", Visit::proofWasWrong),
            new Touch("proven", visit -> visit.proven(GUEST)),
            new Touch("lower", visit -> visit.toggle(Aid.REACH)),
            new Touch("larger", visit -> visit.toggle(Aid.LARGE)),
            new Touch("together", Visit::together),
            new Touch("companion", visit -> visit.toggleCompanion(1)),
            new Touch("correct", visit -> visit.correct(FORM)),
            new Touch("corrected", visit -> visit.corrected(CARD)),
            new Touch("walk in", visit -> visit.walkIn(FIELDS)),
            new Touch("where", Visit::where),
            new Touch("typing", Visit::typing),
            new Touch("search", visit -> visit.search("cxt")),
            new Touch("kind", visit -> visit.choose(Place.Kind.TEA)),
            new Touch("go", visit -> visit.go("main")),
            new Touch("go to seat", Visit::goToSeat),
            new Touch("step-free", visit -> visit.stepFree(true)),
            new Touch("fill", VisitTest::fill),
            new Touch("scan again", Visit::scanAgain),
            new Touch("back", Visit::back),
            new Touch("stay", Visit::stay),
            new Touch("time is up", Visit::timeIsUp),
            new Touch("start over", Visit::startOver));

    private static final Touch SCANNED = new Touch("scanned", visit -> visit.scanned(GUEST));

    @Provide
    Arbitrary<List<Touch>> touches() {
        return Arbitraries.of(TOUCHES).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Touch>> touchesAndScans() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(TOUCHES)), Tuple.of(1, Arbitraries.just(SCANNED)))
                .list()
                .ofMaxSize(40);
    }

    private static Visit after(List<Touch> touches) {
        var visit = Visit.begin("zh");
        for (var touch : touches) visit = touch.act().apply(visit);
        return visit;
    }

    @Property(tries = 500)
    void left_alone_every_visit_returns_to_the_welcome_and_keeps_nothing(
            @ForAll("touchesAndScans") List<Touch> touches) {
        var visit = after(touches);
        for (int waits = 0; waits < 2; waits++) {
            assertThat(visit.isHome() || visit.timeout() != null).isTrue();
            visit = visit.timeIsUp();
        }
        assertThat(visit).isEqualTo(Visit.begin("zh"));
    }

    @Property(tries = 500)
    void without_a_code_nobody_is_named_before_the_proof(@ForAll("touches") List<Touch> touches) {
        var visit = Visit.begin("zh");
        var proven = false;
        for (var touch : touches) {
            proven |= visit.step() instanceof Step.Verify && touch.name().equals("proven");
            visit = touch.act().apply(visit);
            if (visit.step() instanceof Step.Choose) assertThat(proven).isTrue();
        }
    }

    @Property(tries = 200)
    void starting_over_forgets_everything(@ForAll("touchesAndScans") List<Touch> touches) {
        assertThat(after(touches).startOver()).isEqualTo(Visit.begin("zh"));
    }

    @Test
    void a_code_leads_over_the_question_to_the_welcome_inside() {
        var visit = Visit.begin("zh").speak("en").scanned(GUEST);
        assertThat(visit.step()).isEqualTo(new Step.Choose(GUEST));
        visit = visit.admitted(GUEST, List.of(), Badge.NONE);
        assertThat(visit.step().code()).isEqualTo("done");
        assertThat(visit.language()).isEqualTo("en");
        assertThat(visit.timeIsUp()).isEqualTo(Visit.begin("zh"));
    }

    @Test
    void the_next_persons_code_needs_not_wait_for_the_last_ones_page() {
        var visit = Visit.begin("zh").admitted(GUEST, List.of(), Badge.NONE).scanned(GUEST);
        assertThat(visit.step()).isInstanceOf(Step.Choose.class);
    }

    @Test
    void somebody_in_the_middle_is_asked_before_the_page_is_wiped() {
        var visit = Visit.begin("zh").findByName().timeIsUp();
        assertThat(visit.asking()).isTrue();
        assertThat(visit.step()).isInstanceOf(Step.Lookup.class);
        assertThat(visit.stay().asking()).isFalse();
        assertThat(visit.timeIsUp()).isEqualTo(Visit.begin("zh"));
    }

    @Test
    void after_three_wrong_proofs_the_names_come_back() {
        var visit = Visit.begin("zh").findByName().found("ww", FOUND).pick(0);
        visit = visit.proofWasWrong().proofWasWrong();
        assertThat(visit.step()).isInstanceOf(Step.Verify.class);
        assertThat(visit.proofWasWrong().step()).isInstanceOf(Step.Lookup.class);
    }

    @Test
    void one_of_a_crowd_is_asked_for_the_order_code_and_nothing_else() {
        var crowd = new Glimpse(List.of("a1", "a2", "a3", "a4", "a5", "a6"), "王*", null);
        var found = new PublicLookup.Found(List.of(crowd), true, true);
        var visit = Visit.begin("zh").findByName().found("ww", found).pick(0);
        assertThat(((Step.Verify) visit.step()).byOrderCode()).isTrue();
        assertThat(visit.proveByOrderCode(false)).isEqualTo(visit);
    }

    @Test
    void a_refusal_shows_the_way_only_to_those_who_were_admitted() {
        var home = Visit.begin("zh");
        assertThat(home.refused(Outcome.CANCELLED, CARD, Why.NOTHING).step())
                .isEqualTo(new Step.Refused(Outcome.CANCELLED, null, Why.NOTHING));
        var before = home.refused(Outcome.ALREADY_ADMITTED, CARD, Why.NOTHING);
        assertThat(before.step()).isEqualTo(new Step.Refused(Outcome.ALREADY_ADMITTED, CARD, Why.NOTHING));
        assertThat(before.scanAgain().step()).isInstanceOf(Step.ScanAgain.class);
        assertThat(before.findByName().step()).isInstanceOf(Step.Lookup.class);
    }

    @Test
    void a_press_that_comes_too_late_changes_nothing() {
        var done = Visit.begin("zh").admitted(GUEST, List.of(), Badge.NONE);
        assertThat(done.pick(0)).isEqualTo(done);
        assertThat(done.back()).isEqualTo(done);
        assertThat(done.found("x", FOUND)).isEqualTo(done);
        assertThat(done.proven(GUEST)).isEqualTo(done);
        assertThat(done.together()).isEqualTo(done);
        assertThat(done.fill(FORM)).isEqualTo(done);
        assertThat(done.corrected(CARD)).isEqualTo(done);
        assertThat(done.walkIn(FIELDS)).isEqualTo(done);
    }

    @Test
    void how_somebody_goes_is_kept_until_they_leave_and_back_leads_where_they_asked() {
        var asking = Visit.begin("zh").where().stepFree(true);
        var found = asking.search("茶").go("tea");
        assertThat(found.step()).isEqualTo(new Step.Way("tea", null, new Step.Where("茶", null, true)));
        assertThat(found.walk()).isEqualTo(Walk.STEP_FREE);
        assertThat(found.timeout()).isEqualTo(Duration.ofSeconds(40));
        assertThat(found.timeIsUp().asking()).isTrue();
        assertThat(found.back().step()).isEqualTo(new Step.Where("茶", null, true));
        assertThat(found.back().back().step()).isEqualTo(Step.Where.ANYTHING);
        assertThat(found.back().back().back().step()).isEqualTo(new Step.Welcome());
        assertThat(found.startOver()).isEqualTo(Visit.begin("zh"));
        var done = Visit.begin("zh").admitted(GUEST, List.of(), Badge.NONE);
        assertThat(done.where()).isEqualTo(done);
        assertThat(done.goToSeat().step()).isEqualTo(new Step.Way("main", "A-12", done.step()));
        assertThat(done.goToSeat().back()).isEqualTo(done);
        assertThat(Visit.begin("zh").goToSeat()).isEqualTo(Visit.begin("zh"));
    }

    private static Visit fill(Visit visit) {
        return visit.step() instanceof Step.Filling filling
                ? visit.fill(filling.form().filled("Wei"))
                : visit;
    }

    @Test
    void what_is_needed_is_asked_until_it_is_given_and_the_rest_may_be_left_out() {
        var form = FORM.filled(" ");
        assertThat(form.problem()).isEqualTo("needed");
        assertThat(form.index()).isZero();
        form = form.filled(" 王伟 ");
        assertThat(form.values()).containsExactly(Map.entry("name", "王伟"));
        assertThat(form.back().value()).isEqualTo("王伟");
        assertThat(form.filled("").isDone()).isTrue();
    }

    @Test
    void several_may_be_chosen_and_let_go() {
        var options = Map.of("vegan", LocalText.of("Vegan"), "halal", LocalText.of("Halal"));
        var field = new Form.Field("meal", Form.Kind.SEVERAL, LocalText.of("Meal"), LocalText.EMPTY, true, options);
        var form = Form.of(List.of(field), Map.of());
        assertThat(form.toggled("vegan").toggled("halal").value()).isEqualTo("vegan,halal");
        assertThat(form.toggled("vegan").toggled("vegan").filled("").problem()).isEqualTo("needed");
    }

    @Test
    void the_way_back_leads_through_a_form_page_by_page() {
        var visit = Visit.begin("zh").walkIn(FIELDS);
        visit = fill(visit);
        assertThat(((Step.WalkIn) visit.step()).form().index()).isEqualTo(1);
        visit = visit.back();
        assertThat(((Step.WalkIn) visit.step()).form().index()).isZero();
        assertThat(visit.back().step()).isInstanceOf(Step.Welcome.class);
        visit = Visit.begin("zh").scanned(GUEST).together();
        assertThat(((Step.Group) visit.step()).chosen()).isEqualTo(Set.of(0, 1));
        assertThat(((Step.Group) visit.toggleCompanion(0).step()).chosen()).isEqualTo(Set.of(1));
        assertThat(visit.back().step()).isEqualTo(new Step.Choose(GUEST));
    }

    @Test
    void what_makes_a_page_easier_ends_with_the_visit() {
        var visit = Visit.begin("zh").toggle(Aid.REACH).toggle(Aid.CONTRAST).toggle(Aid.REACH);
        assertThat(visit.aids()).containsExactly(Aid.CONTRAST);
        assertThat(visit.timeout()).isEqualTo(Step.IDLE);
        assertThat(visit.findByName().aids()).containsExactly(Aid.CONTRAST);
        assertThat(visit.timeIsUp()).isEqualTo(Visit.begin("zh"));
    }
}
