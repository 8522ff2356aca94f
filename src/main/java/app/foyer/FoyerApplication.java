package app.foyer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Foyer: kiosks, screens and a console for a conference day. */
@SpringBootApplication
public class FoyerApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(FoyerApplication.class, arguments);
    }
}
