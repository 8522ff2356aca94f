package app.foyer.venue.imdf;

import app.foyer.venue.Building;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an IMDF archive: a zip with {@code manifest.json} and a GeoJSON file for each type of feature. */
public final class ImdfArchive {
    /** Bytes of an archive, at most. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** Bytes of all that is in it. */
    private static final int LARGEST_WITHIN = 64 * 1024 * 1024;

    private static final int MOST_ENTRIES = 200;
    private static final int LOOKED_AT = 4;
    private static final String MANIFEST = "manifest.json";
    private static final String ENDING = ".geojson";
    private static final String VERSION = "1.";

    private final List<BuildingFault> faults = new ArrayList<>();
    private final Map<String, JsonNode> files = new HashMap<>();
    private int left = LARGEST_WITHIN;

    private ImdfArchive() {}

    /** What is in an archive; where it cannot be read at all, no building and the reason why. */
    public static Reading read(byte[] zip) {
        return new ImdfArchive().reading(zip);
    }

    /** Whether that is how a zip begins. */
    public static boolean isLikely(byte[] start) {
        return start.length >= LOOKED_AT && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    private Reading reading(byte[] zip) {
        if (!isLikely(zip)) return nothing(BuildingFault.of("", "not-an-archive"));
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            int count = 0;
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (++count > MOST_ENTRIES) return nothing(BuildingFault.of("", "too-many-entries", MOST_ENTRIES + ""));
                if (!entry.isDirectory()) take(entry, entries);
                drain(entries);
                if (left < 0)
                    return nothing(BuildingFault.of("", "archive-too-large", LARGEST_WITHIN / 1024 / 1024 + ""));
            }
        } catch (IOException | IllegalArgumentException broken) {
            return nothing(BuildingFault.of("", "broken-archive"));
        }
        manifest();
        var collections = new HashMap<>(files);
        collections.remove(MANIFEST);
        var reading = ImdfReader.read(new ImdfFiles(collections, null, Map.of(), ""));
        faults.addAll(reading.faults());
        return new Reading(reading.building(), faults, reading.spots(), true);
    }

    private static Reading nothing(BuildingFault fault) {
        return new Reading(Building.NONE, List.of(fault), Map.of(), true);
    }

    /** By its own name, in whatever folder it lies; nothing is ever written anywhere by that name. */
    private void take(ZipEntry entry, ZipInputStream content) throws IOException {
        var name = entry.getName().replace('\\', '/');
        var file = name.substring(name.lastIndexOf('/') + 1);
        if (file.startsWith(".") || name.startsWith("__MACOSX/")) return;
        var known = file.equals(MANIFEST)
                || file.endsWith(ENDING)
                        && ImdfReader.COLLECTIONS.contains(file.substring(0, file.length() - ENDING.length()));
        if (!known) {
            faults.add(BuildingFault.of(shortened(name), "unknown-entry").asWarning());
            return;
        }
        var key = file.equals(MANIFEST) ? MANIFEST : file.substring(0, file.length() - ENDING.length());
        if (files.containsKey(key)) faults.add(BuildingFault.of(shortened(name), "entry-twice"));
        else json(file, content).ifPresent(json -> files.put(key, json));
    }

    private Optional<JsonNode> json(String file, ZipInputStream content) throws IOException {
        var bytes = content.readNBytes(Math.max(0, left) + 1);
        left -= bytes.length;
        if (left < 0) return Optional.empty();
        try {
            return Optional.of(JsonMapper.shared().readTree(bytes));
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            faults.add(BuildingFault.of(file, "broken-json", (where == null ? 1 : where.getLineNr()) + ""));
            return Optional.empty();
        }
    }

    /** What nobody reads counts as well: the next entry cannot be had without unpacking the rest of this one. */
    private void drain(ZipInputStream content) throws IOException {
        var dropped = new byte[8 * 1024];
        for (int read = 0; left >= 0 && read >= 0; read = content.read(dropped)) left -= read;
    }

    private void manifest() {
        var manifest = files.get(MANIFEST);
        if (manifest == null) {
            if (faults.stream().noneMatch(fault -> fault.file().equals(MANIFEST)))
                faults.add(BuildingFault.of(MANIFEST, "no-manifest"));
            return;
        }
        var version = manifest.path("version").asString("");
        if (!version.startsWith(VERSION))
            faults.add(BuildingFault.of(MANIFEST, "other-version", shortened(version))
                    .asWarning());
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
