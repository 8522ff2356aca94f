package app.foyer.pack;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.devices.Devices;
import app.foyer.live.Live;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FoyerTest
class SeedingTest {
    private static final Pack SHIPPED =
            PackReader.read(Path.of("kiosk-config")).pack().orElseThrow();

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Test
    void the_first_start_makes_the_shipped_pack_an_event() {
        assertThat(live.latest("water-city").agenda()).isEqualTo(SHIPPED.agenda());
        assertThat(devices.all("water-city")).isEqualTo(SHIPPED.devices());
    }
}
