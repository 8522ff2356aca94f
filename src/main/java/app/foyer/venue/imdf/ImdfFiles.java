package app.foyer.venue.imdf;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The files of a building, parsed.
 *
 * @param collections feature collections by their name in an IMDF archive: {@code venue}, {@code level}, {@code unit}, …
 * @param network the network of paths, or null to make one of units and openings
 * @param pictures ids of pictures by the files that levels name
 * @param folder before the files' names in faults, with its slash; may be empty
 */
public record ImdfFiles(
        Map<String, JsonNode> collections, JsonNode network, Map<String, String> pictures, String folder) {
    static final String NETWORK = "network.yaml";

    public ImdfFiles {
        collections = Map.copyOf(collections);
        pictures = Map.copyOf(pictures);
    }

    /** The file that holds a collection, as faults name it. */
    String file(String collection) {
        return folder + collection + ".geojson";
    }

    String networkFile() {
        return folder + NETWORK;
    }
}
