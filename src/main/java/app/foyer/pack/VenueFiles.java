package app.foyer.pack;

import app.foyer.venue.Point;
import app.foyer.venue.Stand;
import app.foyer.venue.Venue;
import app.foyer.venue.Wayfinding;
import app.foyer.venue.imdf.BuildingFault;
import app.foyer.venue.imdf.ImdfFiles;
import app.foyer.venue.imdf.ImdfReader;
import app.foyer.venue.imdf.Reading;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The building of a pack, in its folder {@code venue}, and where its devices stand. An event may have neither. */
final class VenueFiles {
    static final String NETWORK = "venue/network.yaml";

    /** The name of its schema, and of its document. */
    static final String NETWORK_SCHEMA = "network";

    private static final String FOLDER = "venue/";

    /** The name of the document that has the levels. */
    static final String LEVELS = FOLDER + "level.geojson";

    /** By the names of their files. */
    static final List<String> COLLECTIONS = ImdfReader.COLLECTIONS.stream()
            .map(name -> FOLDER + name + ".geojson")
            .sorted()
            .toList();

    private final Map<String, Document> documents;
    private final References references;
    private final Reading reading;
    private final List<Stand> stands;

    /** @param pictures ids of pictures by their files' names */
    VenueFiles(Map<String, Document> documents, References references, Map<String, String> pictures) {
        this.documents = documents;
        this.references = references;
        this.reading = reading(pictures);
        this.stands = devices()
                .filter(device -> device.at("stands").exists())
                .map(VenueFiles::stand)
                .toList();
    }

    private Reading reading(Map<String, String> pictures) {
        var collections = new HashMap<String, JsonNode>();
        for (var name : ImdfReader.COLLECTIONS) {
            var document = documents.get(FOLDER + name + ".geojson");
            if (document != null) collections.put(name, document.root());
        }
        var network = documents.get(NETWORK_SCHEMA);
        if (collections.isEmpty() && network == null) return Reading.NONE;
        return ImdfReader.read(new ImdfFiles(collections, network == null ? null : network.root(), pictures, FOLDER));
    }

    Venue venue() {
        return Venue.of(
                reading.building(),
                Map.of(),
                stands.stream().collect(Collectors.toMap(Stand::device, Function.identity(), (one, other) -> one)));
    }

    private Stream<Entry> devices() {
        var devices = references.in("devices");
        return Stream.concat(devices.list("kiosks").stream(), devices.list("screens").stream());
    }

    private static Stand stand(Entry device) {
        var stands = device.at("stands");
        return new Stand(
                String.valueOf(device.text("id")),
                String.valueOf(device.text("level")),
                new Point(number(stands, "x"), number(stands, "y")),
                number(stands, "bearing"));
    }

    private static double number(Entry owner, String key) {
        return owner.at(key).node().asDouble(0);
    }

    void check(Consumer<Fault> faults) {
        devices()
                .filter(device -> device.at("stands").exists() && device.text("level") == null)
                .forEach(device -> references.report(device.at("stands"), "stand-without-level"));
        if (reading.building().none()) {
            reading.faults().forEach(fault -> faults.accept(located(fault)));
            return;
        }
        var rooms = References.ids(references.in("rooms").list("rooms"));
        reading.faults(rooms, standing()).forEach(fault -> faults.accept(located(fault)));
        places();
        paths();
    }

    /** What plans close is there, where they name a path: what is in braces is only known when one is applied. */
    private void paths() {
        for (var plan : references.in("plans").list("plans"))
            for (var step : plan.list("steps")) {
                var path = step.at("path");
                var known = path.text() == null
                        || path.text().startsWith("{")
                        || reading.building().paths().containsKey(path.text());
                if (!known) references.report(path, "unknown-path", path.text());
            }
    }

    /** What wayfinding screens point to is there. */
    private void places() {
        var wayfinding = Wayfinding.of(venue(), Instant.EPOCH);
        for (var screen : references.in("devices").list("screens"))
            for (var place : screen.list("places"))
                if (place.text() != null
                        && wayfinding.named(place.text(), false).isEmpty())
                    references.report(
                            place, "unknown-place", place.text(), String.valueOf(screen.text("id")), "places");
    }

    /** Whose level nobody gave has been told already. */
    private List<Stand> standing() {
        var levelled = devices()
                .filter(device -> device.text("level") != null)
                .map(device -> device.text("id"))
                .collect(Collectors.toSet());
        return stands.stream()
                .filter(stand -> levelled.contains(stand.device()))
                .toList();
    }

    private Fault located(BuildingFault fault) {
        var reason = Fault.OF_BUILDING + fault.reason();
        var details = fault.details().toArray(String[]::new);
        var found = fault.file().isEmpty()
                ? elsewhere(fault.subject(), reason, details)
                : Fault.of(fault.file(), line(fault), reason, details);
        return fault.warning() ? found.asWarning() : found;
    }

    private int line(BuildingFault fault) {
        return documents.values().stream()
                .filter(document -> document.file().equals(fault.file()))
                .findFirst()
                .map(document -> document.line(fault.pointer()))
                .orElse(1);
    }

    /** What is not in the building's own files is a device, a room, or the network as a whole. */
    private Fault elsewhere(String subject, String reason, String... details) {
        return Stream.concat(
                        devices().map(device -> Map.entry(device, device.at("stands"))),
                        references.in("rooms").list("rooms").stream().map(room -> Map.entry(room, room.at("id"))))
                .filter(entry -> subject.equals(entry.getKey().text("id")))
                .findFirst()
                .map(entry -> entry.getValue().fault(reason, details))
                .orElseGet(() -> Fault.of(NETWORK, 1, reason, details));
    }
}
