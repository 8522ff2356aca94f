package app.foyer.pack;

import app.foyer.media.MediaFile;
import app.foyer.media.MediaKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The pictures and clips that a pack's files name, from its folder {@code media}. */
final class PackMedia {
    private static final int MEGABYTE = 1 << 20;
    private static final String PICTURE = "[A-Za-z0-9_/-]+\\.(png|jpg|jpeg|webp|svg)";
    private static final String PICTURE_OR_CLIP = "[A-Za-z0-9_/-]+\\.(png|jpg|jpeg|webp|svg|mp4|webm)";

    private final Path folder;
    private final Consumer<Fault> faults;
    private final Map<String, MediaFile> byName = new LinkedHashMap<>();

    private PackMedia(Path folder, Consumer<Fault> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    static PackMedia read(Path pack, References references, Consumer<Fault> faults) {
        var media = new PackMedia(pack.resolve("media").normalize(), faults);
        var brand = references.in("event").at("brand");
        media.take(brand.at("logo"), PICTURE);
        media.take(brand.at("background").at("dark"), PICTURE);
        media.take(brand.at("background").at("light"), PICTURE);
        references.in("people").list("people").forEach(person -> media.take(person.at("picture"), PICTURE));
        for (var screen : references.in("devices").list("screens"))
            screen.list("pictures").forEach(picture -> media.take(picture, PICTURE_OR_CLIP));
        for (var level : references.in(VenueFiles.LEVELS).list("features"))
            media.takeOfLevel(level.at("properties").at("picture").at("file"));
        return media;
    }

    /** IMDF's files have no schema that would tell of a name in another form. */
    private void takeOfLevel(Entry named) {
        if (named.exists() && (named.text() == null || !named.text().matches(PICTURE)))
            faults.accept(named.fault("no-media", String.valueOf(named.text())));
        else take(named, PICTURE);
    }

    /** What is named in a form that it may not have is a fault of its own already. */
    private void take(Entry named, String form) {
        var name = named.text();
        if (name == null || byName.containsKey(name) || !name.matches(form)) return;
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) return;
        try {
            read(named, name, path);
        } catch (IOException unreadable) {
            faults.accept(named.fault("no-media", name));
        }
    }

    private void read(Entry named, String name, Path path) throws IOException {
        var kind = MediaKind.ofName(name);
        if (Files.size(path) > kind.most()) {
            faults.accept(named.fault("media-too-large", name, kind.most() / MEGABYTE + ""));
            return;
        }
        var bytes = Files.readAllBytes(path);
        if (MediaKind.ofBytes(bytes).filter(kind::equals).isEmpty()) {
            faults.accept(named.fault("not-that-kind", name, kind.ending()));
            return;
        }
        byName.put(name, MediaFile.of(kind, bytes));
    }

    /** The id of what has that name; null for none. */
    String id(String name) {
        return name == null ? null : byName.get(name).id();
    }

    /** By the names of their files. */
    Map<String, String> ids() {
        return byName.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, named -> named.getValue()
                .id()));
    }

    List<MediaFile> files() {
        return List.copyOf(byName.values());
    }
}
