package app.foyer.badges.internal;

/** What the speaker must say when it matters. */
interface Handover {
    /** Called before the first byte after which something may be printed. @return whether to go on */
    boolean begin();

    /** What the printer calls the job, to ask for it by. */
    void named(String remote);
}
