package app.foyer.attendees;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Photographs with the text of the code they show beside them, as ZXing's own tests keep them. */
public record Pictures(Path folder) {
    /** @param text what its code says, empty where none can be read */
    public record Picture(String name, byte[] grey, int width, int height, Optional<String> text) {}

    public List<Picture> all() throws IOException {
        try (var files = Files.list(folder)) {
            var pictures = files.filter(file -> file.toString().matches(".*\\.(png|jpg|jpeg|gif)"))
                    .sorted()
                    .toList();
            return pictures.stream().map(Pictures::read).toList();
        }
    }

    private static Picture read(Path file) {
        try {
            var image = ImageIO.read(file.toFile());
            var name = file.getFileName().toString();
            var text = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
            return new Picture(
                    name,
                    grey(image),
                    image.getWidth(),
                    image.getHeight(),
                    Files.exists(text) ? Optional.of(Files.readString(text)) : Optional.empty());
        } catch (IOException failure) {
            throw new IllegalStateException("Cannot read " + file, failure);
        }
    }

    /** Brightness as a camera tells it; what is transparent is white. */
    public static byte[] grey(BufferedImage image) {
        var grey = new byte[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                int alpha = pixel >>> 24;
                int light = (306 * (pixel >> 16 & 255) + 601 * (pixel >> 8 & 255) + 117 * (pixel & 255)) >> 10;
                grey[y * image.getWidth() + x] = (byte) ((light * alpha + 255 * (255 - alpha)) / 255);
            }
        }
        return grey;
    }
}
