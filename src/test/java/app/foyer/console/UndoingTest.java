package app.foyer.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.live.Author;
import app.foyer.live.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the undo and redo buttons act on, pressed again and again. */
class UndoingTest {
    private final List<JournalEntry> newestFirst = new ArrayList<>();

    private long enter(String command, Long undoes) {
        var revision = newestFirst.size() + 1L;
        newestFirst.addFirst(
                new JournalEntry(revision, Instant.EPOCH, Author.FOYER, command, "{}", undoes, null, List.of()));
        return revision;
    }

    private Undoing undoing() {
        return Undoing.of(newestFirst);
    }

    private void undo() {
        enter("undo", undoing().undoable().getFirst().revision());
    }

    private void redo() {
        enter("undo", undoing().redoable().getFirst().revision());
    }

    @Test
    void three_taken_back_are_done_again_in_their_order_and_no_further() {
        for (var command : List.of("next", "hold", "extend")) enter(command, null);
        for (int i = 0; i < 3; i++) undo();
        assertThat(undoing().undoable()).isEmpty();
        assertThat(undoing().redoable()).extracting(JournalEntry::undoes).containsExactly(1L, 2L, 3L);
        for (int i = 0; i < 3; i++) redo();
        assertThat(undoing().redoable()).isEmpty();
        assertThat(undoing().undoable()).hasSize(3);
        undo();
        assertThat(undoing().undoable()).hasSize(2);
        assertThat(undoing().redoable()).hasSize(1);
    }

    @Test
    void a_new_deed_ends_what_could_be_done_again() {
        enter("next", null);
        undo();
        enter("hold", null);
        assertThat(undoing().redoable()).isEmpty();
        assertThat(undoing().undoable()).extracting(JournalEntry::command).containsExactly("hold");
    }

    @Test
    void words_to_the_stage_are_neither() {
        enter("next", null);
        enter("message", null);
        enter("read-message", null);
        assertThat(undoing().undoable()).extracting(JournalEntry::command).containsExactly("next");
        undo();
        enter("message", null);
        assertThat(undoing().redoable()).hasSize(1);
    }
}
