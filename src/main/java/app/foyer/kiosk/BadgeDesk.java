package app.foyer.kiosk;

import app.foyer.badges.Badges;
import app.foyer.badges.PrintJob;
import app.foyer.badges.Printer;
import app.foyer.kiosk.Badge.News;
import app.foyer.kiosk.Reception.Post;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks for badges. Whatever becomes of them, who was admitted is in. */
@Component
class BadgeDesk {
    private static final Logger log = LoggerFactory.getLogger(BadgeDesk.class);

    private final Badges badges;

    BadgeDesk(Badges badges) {
        this.badges = badges;
    }

    /** Has the ticket's first badge printed; another is for the desk to judge. @param key makes a repeat harmless */
    Badge request(Post post, String ticket, String key) {
        try {
            return badges.printerOf(post.event().id(), post.kiosk().id())
                    .map(printer -> request(post, printer, ticket, key))
                    .orElse(Badge.NONE);
        } catch (Refusal refusal) {
            // a ticket for which no badge was designed, a printer that was taken away
            return refusal.reason().equals("no-badge") ? Badge.NONE : Badge.of(News.LATER);
        } catch (RuntimeException failure) {
            log.error("A badge could not be asked for at kiosk {}", post.kiosk().id(), failure);
            return Badge.of(News.LATER);
        }
    }

    private Badge request(Post post, Printer printer, String ticket, String key) {
        var event = post.event().id();
        var last =
                badges.last(event, ticket).filter(job -> job.state() != PrintJob.State.CANCELLED || job.mayBeOut() > 0);
        if (last.filter(BadgeDesk::isSettled).isPresent()) return Badge.of(News.AGAIN);
        if (last.isEmpty())
            badges.request(event, ticket, printer.id(), post.kiosk().id(), Gate.ATTENDEE, key);
        if (last.filter(job -> job.state() == PrintJob.State.FAILED).isPresent() || isInTrouble(event, printer))
            return Badge.of(News.LATER);
        return new Badge(News.COMING, printer.kind() == Printer.Kind.BROWSER ? LocalText.EMPTY : printer.name());
    }

    private static boolean isSettled(PrintJob job) {
        return job.state() == PrintJob.State.PRINTED || job.state() == PrintJob.State.CANCELLED;
    }

    private boolean isInTrouble(String event, Printer printer) {
        return badges.printers(event).stream()
                .anyMatch(status -> status.printer().id().equals(printer.id()) && status.trouble() != null);
    }

    /** Whether this kiosk's own browser prints. */
    boolean printsHere(Post post) {
        try {
            return badges.printerOf(post.event().id(), post.kiosk().id())
                    .filter(printer -> printer.kind() == Printer.Kind.BROWSER)
                    .isPresent();
        } catch (RuntimeException failure) {
            log.warn("What prints at kiosk {} is not known", post.kiosk().id(), failure);
            return false;
        }
    }

    /** The next badge for this kiosk's browser: its id, width and height in millimetres, and the picture in base 64. */
    Optional<String> take(Post post) {
        try {
            return badges.take(post.event().id(), post.kiosk().id())
                    .map(job -> job.id() + " " + job.width() + " " + job.height() + " "
                            + Base64.getEncoder().encodeToString(job.png()));
        } catch (RuntimeException failure) {
            log.error("Kiosk {} could not take a badge to print", post.kiosk().id(), failure);
            return Optional.empty();
        }
    }

    void settle(Post post, String job, boolean printed) {
        try {
            if (printed) badges.printed(post.event().id(), job);
            else badges.failed(post.event().id(), job);
        } catch (RuntimeException failure) {
            log.error("Kiosk {} could not tell of a badge", post.kiosk().id(), failure);
        }
    }
}
