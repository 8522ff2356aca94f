package app.foyer.badges;

import java.util.List;

/**
 * A badge as it would be printed, to look at.
 *
 * @param width in millimetres, as it is read; likewise {@code height}
 * @param missing characters that no typeface of ours has, each once: they are shown as □
 */
public record Proof(double width, double height, byte[] png, List<String> missing) {
    public Proof {
        missing = List.copyOf(missing);
    }

    /** The picture is somebody's badge. */
    @Override
    public String toString() {
        return "Proof of " + width + " × " + height;
    }
}
