package app.foyer.attendees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodesTest {
    private static final int MODULE = 5;
    private static final int DARK = 30;
    private static final int LIGHT = 220;

    /** A code at some place of a grey picture. */
    private static byte[] picture(boolean[][] code, int width, int height, int left, int top) {
        var grey = new byte[width * height];
        Arrays.fill(grey, (byte) LIGHT);
        for (int y = 0; y < code.length * MODULE; y++) {
            for (int x = 0; x < code.length * MODULE; x++) {
                if (code[y / MODULE][x / MODULE]) grey[(top + y) * width + left + x] = DARK;
            }
        }
        return grey;
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7MQ2XWJ", "王伟 – Nguyễn 🎫", "https://foyer.example/t/1?x=%20"})
    void what_is_drawn_is_read_again(String text) {
        var reading = QrCodes.read(picture(QrCodes.encode(text), 400, 300, 100, 20), 400, 300);
        assertThat(reading).map(QrCodes.Reading::text).contains(text);
    }

    @Test
    void where_the_code_stands_is_told() {
        var code = QrCodes.encode("K7MQ2XWJ", QrCodes.Correction.HIGH, 0);
        var reading = QrCodes.read(picture(code, 640, 480, 200, 100), 640, 480).orElseThrow();
        var middle = 3.5f * MODULE;
        assertThat(reading.points()).anySatisfy(point -> {
            assertThat(point.x()).isCloseTo(200 + middle, within(2f));
            assertThat(point.y()).isCloseTo(100 + middle, within(2f));
        });
    }

    @ParameterizedTest
    @EnumSource(QrCodes.Correction.class)
    void more_correction_never_takes_a_smaller_code(QrCodes.Correction correction) {
        var text = "A ticket's secret of forty characters, so";
        assertThat(QrCodes.encode(text, correction, 0).length)
                .isGreaterThanOrEqualTo(QrCodes.encode(text, QrCodes.Correction.LOW, 0).length);
    }

    @Test
    void the_quiet_zone_is_light() {
        var code = QrCodes.encode("K7MQ2XWJ", QrCodes.Correction.MEDIUM, 2);
        assertThat(code).hasNumberOfRows(21 + 4);
        assertThat(code[1]).containsOnly(false);
        assertThat(code[2][2]).isTrue();
    }

    @Test
    void light_on_dark_and_turned_by_a_quarter_it_is_still_read() {
        var grey = picture(QrCodes.encode("K7MQ2XWJ"), 320, 320, 40, 40);
        for (int i = 0; i < grey.length; i++) grey[i] = (byte) (255 - (grey[i] & 255));
        assertThat(QrCodes.read(grey, 320, 320)).isPresent();
        var turned = new byte[grey.length];
        for (int y = 0; y < 320; y++) {
            for (int x = 0; x < 320; x++) turned[x * 320 + 319 - y] = grey[y * 320 + x];
        }
        assertThat(QrCodes.read(turned, 320, 320)).map(QrCodes.Reading::text).contains("K7MQ2XWJ");
    }

    @Test
    void noise_says_nothing() {
        var noise = new byte[640 * 480];
        new Random(1).nextBytes(noise);
        assertThat(QrCodes.read(noise, 640, 480)).isEmpty();
    }

    /** Each small square of it looks like a corner of a code. */
    @Test
    void a_picture_made_to_keep_us_busy_is_given_up_on() {
        var corner = new String[] {"1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"};
        var grey = new byte[640 * 640];
        Arrays.fill(grey, (byte) 255);
        for (int y = 0; y < 640; y++) {
            for (int x = 0; x < 640; x++) {
                int row = y % 16 / 2;
                int column = x % 16 / 2;
                if (row < 7 && column < 7 && corner[row].charAt(column) == '1') grey[y * 640 + x] = 0;
            }
        }
        assertThat(QrCodes.read(grey, 640, 640)).isEmpty();
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertThatThrownBy(() -> QrCodes.read(new byte[10], 4, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCodes.read(new byte[0], 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCodes.encode("x".repeat(3_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"qrcode-1, 17", "qrcode-2, 32", "qrcode-6, 15", "falsepositives-2, 0"})
    void photographs_are_read_as_well_as_the_field_demands(String folder, int least) throws IOException {
        var data = System.getenv("FOYER_REFERENCE_DATA");
        Assumptions.assumeTrue(data != null, "FOYER_REFERENCE_DATA names the folder with reference data");
        int read = 0;
        for (var picture : new Pictures(Path.of(data, "qr", folder)).all()) {
            var reading = QrCodes.read(picture.grey(), picture.width(), picture.height());
            if (reading.isEmpty()) continue;
            assertThat(reading.get().text())
                    .as(picture.name())
                    .isEqualTo(picture.text().orElse("nothing"));
            read++;
        }
        assertThat(read).isGreaterThanOrEqualTo(least);
    }
}
