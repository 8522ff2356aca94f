package app.foyer.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShowingTest {
    private static final Instant NOON = Instant.parse("2026-10-15T04:00:00Z");
    private static final Spot LOBBY = new Spot("lobby", Spot.SCREEN, "lobby-agenda", "East", "1", null);
    private static final Spot DOOR = new Spot("door", Spot.SCREEN, "hall-door", "Level 2", "2", "reed");
    private static final Spot TIMER = new Spot("timer", Spot.SCREEN, "stage-timer", "Stage", "2", "reed");
    private static final Spot DESK = new Spot("kiosk-1", Spot.KIOSK, null, "East", "1", null);

    private Notices notices = Notices.NONE;
    private Instant now = NOON;

    private void push(String id, Priority priority, Targets targets) {
        push(id, Draft.of(LocalText.of(id), priority, targets));
    }

    private void push(String id, Draft draft) {
        now = now.plusSeconds(1);
        notices = new NoticeCommand.Push(id, draft, true).apply(notices, now);
    }

    private Showing on(Spot spot) {
        return Showing.on(notices, spot, now);
    }

    private static Targets targets(Set<String> kinds, Set<String> levels, Set<String> rooms, Set<String> devices) {
        return new Targets(kinds, Set.of(), levels, rooms, devices);
    }

    @Test
    void targets_reach_any_within_a_set_and_all_across_sets() {
        assertThat(Targets.EVERYBODY.reach(LOBBY)).isTrue();
        assertThat(targets(Set.of("screen"), Set.of("2"), Set.of(), Set.of()).reach(DOOR))
                .isTrue();
        assertThat(targets(Set.of("screen"), Set.of("2"), Set.of(), Set.of()).reach(LOBBY))
                .isFalse();
        assertThat(targets(Set.of("kiosk"), Set.of(), Set.of(), Set.of()).reach(DESK))
                .isTrue();
        assertThat(targets(Set.of("hall-door", "kiosk"), Set.of(), Set.of(), Set.of())
                        .reach(DOOR))
                .isTrue();
        assertThat(targets(Set.of(), Set.of(), Set.of("main"), Set.of()).reach(DOOR))
                .isFalse();
        assertThat(targets(Set.of(), Set.of(), Set.of(), Set.of("lobby")).reach(LOBBY))
                .isTrue();
        assertThat(targets(Set.of(), Set.of(), Set.of(), Set.of("lobby")).reach(DOOR))
                .isFalse();
        assertThat(targets(Set.of(), Set.of(), Set.of("reed"), Set.of("lobby")).reach(LOBBY))
                .isTrue();
    }

    @Test
    void what_was_over_long_before_the_newest_change_is_forgotten() {
        push(
                "tea",
                Draft.of(LocalText.of("tea"), Priority.INFO, Targets.EVERYBODY).until(now.plusSeconds(60)));
        now = now.plusSeconds(600);
        push("rain", Priority.INFO, Targets.EVERYBODY);
        assertThat(Showing.audible(notices, LOBBY)).hasSize(2);
        now = now.plus(Duration.ofHours(1));
        push("late", Priority.INFO, Targets.EVERYBODY);
        assertThat(Showing.audible(notices, LOBBY)).extracting(Notice::id).containsExactly("late", "rain");
    }

    @Test
    void all_that_are_open_are_listed_and_of_those_that_are_over_the_newest() {
        push("rain", Priority.INFO, Targets.EVERYBODY);
        for (int number = 0; number < 60; number++) {
            push("tea-" + number, Priority.INFO, Targets.EVERYBODY);
            notices = new NoticeCommand.Withdraw("tea-" + number).apply(notices, now);
        }
        assertThat(notices.listed(now))
                .hasSize(51)
                .first()
                .extracting(Notice::id)
                .isEqualTo("rain");
        assertThat(notices.listed(now).getLast().id()).isEqualTo("tea-10");
    }

    @Test
    void warnings_cover_information_and_the_newest_emergency_covers_everything() {
        push("tea", Priority.INFO, Targets.EVERYBODY);
        assertThat(on(LOBBY).shown()).extracting(Notice::id).containsExactly("tea");
        push("rain", Priority.WARNING, Targets.EVERYBODY);
        assertThat(on(LOBBY).shown()).extracting(Notice::id).containsExactly("rain");
        assertThat(on(LOBBY).covered().getFirst().why()).isEqualTo(Showing.Why.WARNING);
        push("smoke", Priority.EMERGENCY, Targets.EVERYBODY);
        push("fire", Priority.EMERGENCY, Targets.EVERYBODY);
        assertThat(on(LOBBY).takeover().id()).isEqualTo("fire");
        assertThat(on(LOBBY).shown()).hasSize(1);
        assertThat(on(LOBBY).covered())
                .extracting(covered -> covered.notice().id() + " " + covered.by() + " " + covered.why())
                .containsExactly("smoke fire EMERGENCY", "rain fire EMERGENCY", "tea fire EMERGENCY");
    }

    @Test
    void of_equals_the_newest_three_take_turns() {
        for (var id : new String[] {"a", "b", "c", "d"}) push(id, Priority.INFO, Targets.EVERYBODY);
        assertThat(on(LOBBY).shown()).extracting(Notice::id).containsExactly("d", "c", "b");
        assertThat(on(LOBBY).covered().getFirst()).satisfies(covered -> {
            assertThat(covered.notice().id()).isEqualTo("a");
            assertThat(covered.why()).isEqualTo(Showing.Why.CROWDED);
        });
    }

    @Test
    void a_speaker_is_not_disturbed_save_by_an_emergency_or_what_is_meant_for_timers() {
        push("tea", Priority.WARNING, Targets.EVERYBODY);
        assertThat(on(TIMER).shown()).isEmpty();
        assertThat(on(TIMER).covered().getFirst().why()).isEqualTo(Showing.Why.QUIET);
        push("slow", Priority.INFO, targets(Set.of("stage-timer"), Set.of(), Set.of(), Set.of()));
        assertThat(on(TIMER).shown()).extracting(Notice::id).containsExactly("slow");
        push("fire", Priority.EMERGENCY, Targets.EVERYBODY);
        assertThat(on(TIMER).takeover().id()).isEqualTo("fire");
    }

    @Test
    void a_notice_has_its_time_and_its_turns_and_says_when_that_changes() {
        var from = NOON.plusSeconds(600);
        var draft = new Draft(
                LocalText.of("turns"),
                null,
                Priority.INFO,
                null,
                from,
                from.plusSeconds(600),
                new Repeat(Duration.ofMinutes(3), Duration.ofMinutes(1)),
                false);
        push("turns", draft);
        assertThat(on(LOBBY).shown()).isEmpty();
        assertThat(on(LOBBY).until()).isEqualTo(from);
        now = from;
        assertThat(on(LOBBY).shown()).hasSize(1);
        assertThat(on(LOBBY).until()).isEqualTo(from.plusSeconds(60));
        now = from.plusSeconds(60);
        assertThat(on(LOBBY).shown()).isEmpty();
        assertThat(on(LOBBY).until()).isEqualTo(from.plusSeconds(180));
        now = from.plusSeconds(585);
        assertThat(on(LOBBY).shown()).hasSize(1);
        assertThat(on(LOBBY).until()).isEqualTo(from.plusSeconds(600));
        now = from.plusSeconds(600);
        assertThat(on(LOBBY)).isEqualTo(Showing.NOTHING);
    }

    @Test
    void an_emergency_needs_a_second_word_and_an_all_clear_ends_it_and_says_so() {
        var draft = Draft.of(LocalText.of("fire"), Priority.EMERGENCY, Targets.ofRoom("reed"));
        assertThatThrownBy(() -> new NoticeCommand.Push("fire", draft, false).apply(notices, now))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("unconfirmed"));
        push("tea", Priority.INFO, Targets.EVERYBODY);
        push("fire", draft);
        notices = new NoticeCommand.AllClear("clear", Set.of(), LocalText.of("All clear"), Duration.ofMinutes(5))
                .apply(notices, now);
        assertThat(on(DOOR).shown()).extracting(Notice::id).containsExactly("clear");
        assertThat(on(DOOR).shown()).extracting(Notice::sort).containsExactly("clear");
        var longer = on(DOOR).shown().getFirst().draft().until(now.plusSeconds(900));
        notices = new NoticeCommand.Change("clear", longer, true).apply(notices, now);
        assertThat(on(DOOR).shown()).allMatch(Notice::clear);
        assertThat(on(LOBBY).shown()).extracting(Notice::id).containsExactly("tea");
        assertThatThrownBy(() -> new NoticeCommand.Withdraw("fire").apply(notices, now))
                .hasMessageContaining("notice-over");
    }

    @Test
    void what_cannot_be_said_is_refused_with_its_reason() {
        var text = LocalText.of("x");
        var bad = Map.of(
                Draft.of(LocalText.EMPTY, Priority.INFO, null),
                "empty-text",
                Draft.of(LocalText.of("x".repeat(161)), Priority.INFO, null),
                "too-long",
                Draft.of(text, Priority.INFO, null).until(NOON),
                "bad-time",
                new Draft(
                        text,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Repeat(Duration.ofMinutes(1), Duration.ofMinutes(1)),
                        false),
                "bad-repeat");
        bad.forEach((draft, reason) -> assertThatThrownBy(
                        () -> new NoticeCommand.Push("n", draft, true).apply(Notices.NONE, NOON))
                .as(reason)
                .hasMessageContaining(reason));
    }

    @Test
    void blanks_are_filled_in_each_language_and_a_missing_one_is_named() {
        var text = new LocalText(Map.of("zh", "改到{room}", "en", "moves to {room} at {time}"));
        var room = new LocalText(Map.of("zh", "潮汐厅 $1", "en", "Tide Hall \\"));
        assertThat(Blanks.in(text)).containsExactlyInAnyOrder("room", "time");
        assertThat(Blanks.fill(text, Map.of("room", room, "time", LocalText.of("14:00")))
                        .byLanguage())
                .isEqualTo(Map.of("zh", "改到潮汐厅 $1", "en", "moves to Tide Hall \\ at 14:00"));
        assertThatThrownBy(() -> Blanks.fill(text, Map.of("room", room))).hasMessageContaining("blank=time");
    }
}
