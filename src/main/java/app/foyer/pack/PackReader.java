package app.foyer.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the folder that describes an event, and finds every fault in it, not only the first. */
public final class PackReader {
    private static final List<String> YAML = List.of("event", "rooms", "people", "programme", "checkin", "devices");
    private static final String ATTENDEES = "attendees";

    /** An event may have none of these. */
    private static final List<String> OPTIONAL = List.of("badges", "notices", "plans", "cues", "seats");

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparing(Fault::reason);

    private final Path folder;
    private final Schemas schemas = new Schemas();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Document> documents = new HashMap<>();

    private PackReader(Path folder) {
        this.folder = folder;
    }

    /**
     * What came of reading a pack.
     *
     * @param pack empty if there is any fault that is more than a warning
     * @param faults by file and line
     */
    public record Reading(Optional<Pack> pack, List<Fault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    public static Reading read(Path folder) {
        return new PackReader(folder).read();
    }

    private Reading read() {
        if (!Files.isDirectory(folder)) {
            var missing = Fault.of(folder.toString(), 1, "no-folder");
            return new Reading(Optional.empty(), List.of(missing));
        }
        for (var name : YAML) open(name, name + ".yaml");
        for (var file : VenueFiles.COLLECTIONS) if (Files.exists(folder.resolve(file))) openCollection(file);
        if (Files.exists(folder.resolve(VenueFiles.NETWORK))) open(VenueFiles.NETWORK_SCHEMA, VenueFiles.NETWORK);
        for (var name : OPTIONAL) if (Files.exists(folder.resolve(name + ".yaml"))) open(name, name + ".yaml");
        open(ATTENDEES, ATTENDEES + ".csv");
        var references = new References(documents, faults::add);
        references.check();
        var media = PackMedia.read(folder, references, faults::add);
        var venue = new VenueFiles(documents, references, media.ids());
        venue.check(faults::add);
        faults.sort(BY_PLACE);
        var usable = faults.stream().allMatch(Fault::warning);
        return new Reading(
                usable ? Optional.of(new Assembly(documents, media, venue.venue()).pack()) : Optional.empty(), faults);
    }

    private void open(String name, String file) {
        var content = content(file);
        if (content == null) return;
        var document = file.endsWith(".csv")
                ? CsvFile.parse(file, content, faults::add)
                : YamlFile.parse(file, content, faults::add);
        if (document == null) return;
        documents.put(name, document);
        schemas.faults(name, document).forEach(faults::add);
    }

    /** Collections have no schema of ours: they are IMDF's, and its reader says what is wrong in them. */
    private void openCollection(String file) {
        var content = content(file);
        var document = content == null ? null : YamlFile.parse(file, content, faults::add);
        if (document != null) documents.put(file, document);
    }

    private String content(String file) {
        try {
            var bytes = Files.readAllBytes(folder.resolve(file));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            faults.add(Fault.of(file, 1, "not-utf-8"));
        } catch (IOException unreadable) {
            faults.add(Fault.of(file, 1, "no-file"));
        }
        return null;
    }
}
