package app.foyer.screen;

import java.util.List;

/** Whether a screen's ground is dark or light. */
enum Theme {
    DARK("dark", "#0a0e14", "#141b25", "#1d2733", "#2c3035"),
    LIGHT("light", "#f6f4ee", "#ffffff", "#eae7de", "#e7e5e0");

    private final String code;
    private final List<String> grounds;

    Theme(String code, String... grounds) {
        this.code = code;
        this.grounds = List.of(grounds);
    }

    static Theme of(String code, Theme otherwise) {
        for (var theme : values()) if (theme.code.equals(code)) return theme;
        return otherwise;
    }

    String code() {
        return code;
    }

    /** What text stands on, #rrggbb: as tokens.css has it, and the worst that a backdrop can make of it. */
    List<String> grounds() {
        return grounds;
    }
}
