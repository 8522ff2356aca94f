package app.foyer.live;

import java.util.List;

/**
 * What taking a plan back did, or in a preview would do.
 *
 * @param applied what it changed
 * @param left what the plan had changed and somebody changed again since, so that it stays
 */
public record Reverted(Applied applied, List<Left> left) {
    public Reverted {
        left = List.copyOf(left);
    }

    /**
     * Something of an entity that stays as it is.
     *
     * @param fields those that were changed since, by name; empty where the whole entity came or went
     * @param later the entries that changed it, oldest first
     */
    public record Left(EntityKey key, List<String> fields, List<JournalEntry> later) {}
}
