package app.foyer.kiosk;

import app.foyer.attendees.Pictures;
import app.foyer.attendees.QrCodes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A film of a phone that is held before a camera: first away, then moved in, tilted and out of focus, then still. */
final class Film {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_A_SECOND = 10;
    private static final int AWAY = 15;
    private static final int MOVING = 15;
    private static final int STILL = 20;
    private static final int MODULE = 7;

    private Film() {}

    /** Writes it as {@code .y4m}. */
    static void write(Path file, String code) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT, FRAMES_A_SECOND))
                    .getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < AWAY + MOVING + STILL; frame++) write(out, picture(code, frame));
        }
    }

    private static void write(OutputStream out, BufferedImage picture) throws IOException {
        var colours = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colours, (byte) 128);
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(Pictures.grey(picture));
        out.write(colours);
    }

    private static BufferedImage picture(String code, int frame) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(120, 120, 120));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(90, 90, 90));
        pen.fillRect(0, 330, WIDTH, HEIGHT - 330);
        var arrived = Math.clamp((frame - AWAY) / (double) MOVING, 0, 1);
        if (arrived > 0) draw(pen, phone(code, 1 - arrived), arrived);
        pen.dispose();
        return picture;
    }

    private static void draw(Graphics2D pen, BufferedImage phone, double arrived) {
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var place = new AffineTransform();
        place.translate(330 + 400 * (1 - arrived), 230 + 60 * (1 - arrived));
        place.rotate(Math.toRadians(8 + 30 * (1 - arrived)));
        place.translate(-phone.getWidth() / 2.0, -phone.getHeight() / 2.0);
        pen.drawImage(phone, place, null);
    }

    private static BufferedImage phone(String code, double outOfFocus) {
        var modules = QrCodes.encode(code);
        var side = modules.length * MODULE;
        var phone = new BufferedImage(side + 60, side + 160, BufferedImage.TYPE_INT_ARGB);
        var pen = phone.createGraphics();
        pen.setColor(new Color(20, 20, 24));
        pen.fillRoundRect(10, 10, side + 40, side + 140, 40, 40);
        pen.setColor(new Color(225, 228, 235));
        pen.fillRect(30, 40, side, side + 80);
        pen.setColor(new Color(25, 25, 30));
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules.length; x++) {
                if (modules[y][x]) pen.fillRect(30 + x * MODULE, 80 + y * MODULE, MODULE, MODULE);
            }
        }
        pen.dispose();
        return blurred(phone, (int) Math.round(12 * outOfFocus));
    }

    private static BufferedImage blurred(BufferedImage picture, int radius) {
        if (radius < 1) return picture;
        var size = 2 * radius + 1;
        var weights = new float[size * size];
        Arrays.fill(weights, 1f / weights.length);
        return new ConvolveOp(new Kernel(size, size, weights)).filter(picture, null);
    }
}
