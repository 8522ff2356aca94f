package app.foyer.console;

import app.foyer.platform.Words;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Hands a file on only when the next can be chosen: what became of the one may be shown at once. */
final class FileField extends Upload {
    private final BiConsumer<String, byte[]> taken;
    private String name;
    private byte[] content;

    /**
     * @param prefix under which the words say {@code choose} and {@code not-taken}
     * @param largest in bytes
     * @param refused told why, in the operator's language
     * @param taken told a file's name and what it holds
     */
    FileField(
            Words words,
            String prefix,
            int largest,
            Consumer<String> refused,
            BiConsumer<String, byte[]> taken,
            String... extensions) {
        this.taken = taken;
        setUploadHandler(UploadHandler.inMemory((file, bytes) -> {
            name = file.fileName();
            content = bytes;
        }));
        setMaxFileSize(largest);
        setAcceptedFileExtensions(extensions);
        setMaxFiles(1);
        addFileRejectedListener(rejected -> refused.accept(words.get(prefix + ".not-taken")));
        addAllFinishedListener(finished -> {
            clearFileList();
            if (content == null) refused.accept(words.get("file.lost"));
            else handOn();
        });
        var choose = words.get(prefix + ".choose");
        var drop = words.get("file.drop");
        setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop)));
    }

    private void handOn() {
        var bytes = content;
        content = null;
        taken.accept(name, bytes);
    }
}
