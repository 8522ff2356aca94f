package app.foyer.badges.internal;

import app.foyer.badges.Printer;

/** Speaks to one kind of printer. Every call ends within half a minute, whatever the printer does. */
interface Speaker {
    /** How names of jobs begin; what follows is later in the alphabet the later the badge was asked for. */
    String NAMED = "foyer-";

    Printer.Kind kind();

    /**
     * Prints a page. What it throws before it began to hand the page over says that the page could not be drawn.
     *
     * @param name what a queue may call the job: no personal data
     */
    Outcome print(Printer printer, Drawing.Page page, String name, Handover handover);

    /**
     * Finds out what became of a page that the printer may have got.
     *
     * @param remote what the printer called it, or null
     */
    Outcome follow(Printer printer, String name, String remote);
}
