package app.foyer.venue.imdf;

import app.foyer.platform.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Something that is wrong in the description of a building, or in a warning merely odd.
 *
 * @param file within the folder or the archive, for example {@code unit.geojson}; empty for the whole
 * @param pointer a JSON pointer to where in the file it is; empty for the whole
 * @param subject the id of the feature, node, path or device; may be empty
 * @param reason a stable code, for example {@code island}
 * @param details what the wording of the reason names, in order
 */
public record BuildingFault(
        String file, String pointer, String subject, String reason, List<String> details, boolean warning) {
    private static final int NAMED = 6;

    public BuildingFault {
        details = List.copyOf(details);
    }

    static BuildingFault of(String file, String reason, String... details) {
        return new BuildingFault(file, "", "", reason, List.of(details), false);
    }

    BuildingFault asWarning() {
        return new BuildingFault(file, pointer, subject, reason, details, true);
    }

    BuildingFault at(Spot spot) {
        return spot == null ? this : new BuildingFault(spot.file(), spot.pointer(), subject, reason, details, warning);
    }

    /** Where something is described. */
    record Spot(String file, String pointer) {}

    /** What is wrong, in that language; without where. */
    public String in(String language) {
        return worded(reason, details, language);
    }

    /** A reason and its details in that language. */
    public static String worded(String reason, List<String> details, String language) {
        return Words.of(BuildingFault.class, language).get("fault." + reason, details.toArray());
    }

    /** The same of something else, which is called so; told of the file, whatever is told likewise. */
    BuildingFault of(String name) {
        var others = details.stream()
                .map(detail -> detail.equals(subject) ? name : detail)
                .toList();
        return new BuildingFault(file, pointer, "", reason, others, warning);
    }

    /** Those that say the same of different things, in the order in which they are first said. */
    public static List<List<BuildingFault>> alike(Collection<BuildingFault> faults) {
        var groups = new LinkedHashMap<BuildingFault, List<BuildingFault>>();
        for (var fault : faults) {
            var anything = new BuildingFault(fault.file, "", "", fault.reason, fault.of("").details, fault.warning);
            groups.computeIfAbsent(anything, key -> new ArrayList<>()).add(fault);
        }
        return List.copyOf(groups.values());
    }

    /**
     * What is wrong with several in one sentence, in that language: the first as it stands, the next few by name.
     *
     * @param alike at least one, as {@link #alike} gives them
     * @param name what the subject of a fault is called
     */
    public static String together(List<BuildingFault> alike, UnaryOperator<String> name, String language) {
        var first = alike.getFirst();
        if (alike.size() == 1) return first.withPlace(language);
        var words = Words.of(BuildingFault.class, language);
        var others = alike.subList(1, alike.size());
        var named = others.stream()
                .map(fault -> name.apply(fault.subject))
                .filter(each -> !each.isEmpty())
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(words.get("comma")));
        var said = first.of(name.apply(first.subject)).withPlace(language);
        if (named.isEmpty()) return words.get("likewise", said, others.size());
        return words.get(others.size() > NAMED ? "likewise-among" : "likewise-named", said, others.size(), named);
    }

    /** What is wrong and where, in that language. */
    public String withPlace(String language) {
        var words = Words.of(BuildingFault.class, language);
        if (file.isEmpty()) return in(language);
        return subject.isEmpty()
                ? words.get("in-file", file, in(language))
                : words.get("in-feature", file, subject, in(language));
    }
}
