package app.foyer.badges.internal;

import app.foyer.badges.Printer;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Prints labels over TCP. A label prints at its last command, so that is held back until the printer has said that it has
 * the rest: when the line breaks before, nothing was printed for sure. Only from there to its answer, some bytes later, is
 * it not known.
 */
@Component
class ZplSpeaker implements Speaker {
    private static final Logger log = LoggerFactory.getLogger(ZplSpeaker.class);
    private static final String UNREACHABLE = "unreachable";

    @Override
    public Printer.Kind kind() {
        return Printer.Kind.ZPL;
    }

    @Override
    public Outcome print(Printer printer, Drawing.Page page, String name, Handover handover) {
        var label = Zpl.label(Raster.dots(page.pdf(), printer.dpi()));
        boolean handed = false;
        try (var line = new LabelLine(address(printer))) {
            line.send(Zpl.FORGET);
            if (printer.status()) {
                var trouble = Zpl.trouble(line.ask());
                if (trouble != null) return Outcome.notNow(trouble);
            }
            line.send(label);
            if (printer.status()) line.ask();
            if (!handover.begin()) {
                line.send(Zpl.FORGET);
                return Outcome.WITHDRAWN;
            }
            handed = true;
            line.send(Zpl.PRINT_IT);
            if (printer.status()) line.ask();
            else line.finish();
            return Outcome.PRINTED;
        } catch (IOException broken) {
            log.debug("The line to the printer {} broke", printer.id(), broken);
            return handed ? Outcome.unsure(UNREACHABLE) : Outcome.notNow(UNREACHABLE);
        }
    }

    /** The pack's check made sure that there is a port. */
    private static InetSocketAddress address(Printer printer) {
        var colon = printer.address().lastIndexOf(':');
        var host = printer.address().substring(0, colon).replaceAll("[\\[\\]]", "");
        return new InetSocketAddress(host, Integer.parseInt(printer.address().substring(colon + 1)));
    }

    /** Label printers remember no jobs. */
    @Override
    public Outcome follow(Printer printer, String name, String remote) {
        return Outcome.unsure(null);
    }
}
