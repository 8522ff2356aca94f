package app.foyer.platform;

/** Something that staff can do to a running event. Each part of the event has its own sealed family of them. */
public interface Command {
    /** The name by which API, journal and console call it: lower case with hyphens, at most 40 characters. */
    String name();
}
