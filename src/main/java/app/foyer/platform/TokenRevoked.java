package app.foyer.platform;

/** A token, of staff or of a device, opens nothing any more; told to whoever remembers tokens. */
public record TokenRevoked() {}
