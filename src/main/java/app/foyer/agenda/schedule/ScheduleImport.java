package app.foyer.agenda.schedule;

import app.foyer.agenda.Agenda;

/** Compares a file's programme with the agenda that is there. */
public final class ScheduleImport {
    private ScheduleImport() {}

    /**
     * What the file changes. The file is the programme: what it does not have is removed, except sessions that were
     * started by hand. What the stage did by hand (moved, delayed, started, ended, cancelled) stays. Sessions are the
     * same by id, else by guid; rooms by id, else by name.
     */
    public static ScheduleDifference difference(Agenda current, Schedule incoming) {
        return new Comparison(current, incoming).difference();
    }
}
