package app.foyer.media;

import java.util.Collection;
import java.util.Optional;

/** Pictures and clips by their ids. */
public interface Media {
    /** What is there already stays. */
    void add(String event, Collection<MediaFile> files);

    /** Of whichever event. */
    Optional<MediaFile> find(String id);
}
