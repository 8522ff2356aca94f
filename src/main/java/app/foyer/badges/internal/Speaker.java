package app.foyer.badges.internal;

import app.foyer.badges.Printer;

/** Speaks to one kind of printer. Every call ends within half a minute, whatever the printer does, and throws nothing. */
interface Speaker {
    Printer.Kind kind();

    /**
     * Prints a page.
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

    /** What the speaker must say when it matters. */
    interface Handover {
        /** Called before the first byte after which something may be printed. @return whether to go on */
        boolean begin();

        /** What the printer calls the job, to ask for it by. */
        void named(String remote);
    }

    /** @param reason a code, or null */
    record Outcome(Kind kind, String reason) {
        static final Outcome PRINTED = new Outcome(Kind.PRINTED, null);
        static final Outcome WITHDRAWN = new Outcome(Kind.WITHDRAWN, null);

        enum Kind {
            PRINTED,
            /** It is no longer this printer's to print; nothing was. */
            WITHDRAWN,
            /** The printer cannot now, and has not printed it. */
            NOT_NOW,
            /** The printer has it, and has not finished. */
            NOT_YET,
            /** The printer is gone, and nobody knows. */
            UNSURE,
            /** The printer does not want this page. */
            REFUSED
        }

        static Outcome notNow(String reason) {
            return new Outcome(Kind.NOT_NOW, reason);
        }

        static Outcome notYet(String reason) {
            return new Outcome(Kind.NOT_YET, reason);
        }

        static Outcome unsure(String reason) {
            return new Outcome(Kind.UNSURE, reason);
        }

        static Outcome refused(String reason) {
            return new Outcome(Kind.REFUSED, reason);
        }
    }
}
