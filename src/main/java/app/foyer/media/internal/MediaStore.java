package app.foyer.media.internal;

import static app.foyer.db.generated.Tables.MEDIA;

import app.foyer.media.Media;
import app.foyer.media.MediaFile;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps what was asked for last in memory: after a power cut every screen of the house asks at once. */
@Repository
class MediaStore implements Media {
    private static final long MOST_KEPT = 32 << 20;

    private final DSLContext db;
    private final Map<String, MediaFile> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytesKept;

    MediaStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(String event, Collection<MediaFile> files) {
        for (var file : files)
            db.insertInto(MEDIA, MEDIA.EVENT_ID, MEDIA.ID, MEDIA.BYTES)
                    .values(event, file.id(), file.bytes())
                    .onDuplicateKeyIgnore()
                    .execute();
    }

    @Override
    public Optional<MediaFile> find(String id) {
        synchronized (kept) {
            var known = kept.get(id);
            if (known != null) return Optional.of(known);
        }
        var found = db.select(MEDIA.BYTES)
                .from(MEDIA)
                .where(MEDIA.ID.eq(id))
                .limit(1)
                .fetchOptional(MEDIA.BYTES)
                .map(bytes -> new MediaFile(id, bytes));
        found.ifPresent(this::keep);
        return found;
    }

    private void keep(MediaFile file) {
        synchronized (kept) {
            if (kept.put(file.id(), file) == null) bytesKept += file.bytes().length;
            for (Iterator<MediaFile> oldest = kept.values().iterator(); bytesKept > MOST_KEPT && oldest.hasNext(); ) {
                bytesKept -= oldest.next().bytes().length;
                oldest.remove();
            }
        }
    }
}
