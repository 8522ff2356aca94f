package app.foyer.go;

import gg.jte.Content;
import java.time.Instant;

/**
 * The document about a page's content.
 *
 * @param asOf when it was true
 * @param mark differs where the content does
 */
public record Shell(
        GoPage page, Content content, long revision, Instant asOf, String asOfText, String zone, String mark) {}
