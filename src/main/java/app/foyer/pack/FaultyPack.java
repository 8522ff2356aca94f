package app.foyer.pack;

import java.nio.file.Path;
import java.util.List;

/** The event cannot be made, because its pack has faults. */
final class FaultyPack extends RuntimeException {
    private final transient Path pack;
    private final transient List<Fault> faults;

    FaultyPack(Path pack, List<Fault> faults) {
        super("The event pack " + pack + " has faults");
        this.pack = pack;
        this.faults = List.copyOf(faults);
    }

    Path pack() {
        return pack;
    }

    List<Fault> faults() {
        return faults;
    }
}
