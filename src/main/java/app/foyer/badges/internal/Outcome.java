package app.foyer.badges.internal;

/**
 * What came of an attempt to print.
 *
 * @param reason a code, or null
 */
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
