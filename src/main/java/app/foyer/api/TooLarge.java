package app.foyer.api;

/** A body that is longer than anything we take. */
final class TooLarge extends RuntimeException {
    private final int most;

    TooLarge(int most) {
        super("more than " + most + " bytes", null, false, false);
        this.most = most;
    }

    /** Bytes. */
    int most() {
        return most;
    }
}
