package app.foyer.kiosk;

/** How large a kiosk's screen is, in pixels of its browser. */
record Viewport(int width, int height) {
    /** Before it was told. */
    static final Viewport USUAL = new Viewport(1080, 1920);

    private static final int LEAST = 160;
    private static final int MOST = 8_000;

    Viewport {
        width = Math.clamp(width, LEAST, MOST);
        height = Math.clamp(height, LEAST, MOST);
    }

    boolean portrait() {
        return height > width;
    }

    /** About how large each of so many plans of a way is laid out, as where.css does. */
    Viewport plan(int of) {
        if (portrait()) return of == 1 ? part(0.92, 0.38) : part(0.5, 0.22);
        return of == 1 ? part(0.42, 0.6) : part(0.34, 0.42);
    }

    private Viewport part(double ofWidth, double ofHeight) {
        return new Viewport((int) (width * ofWidth), (int) (height * ofHeight));
    }
}
