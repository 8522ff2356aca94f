package app.foyer.badges;

import java.util.List;

/** What an event's pack says of badges: the first design that is for somebody is theirs. */
public record BadgeSetup(List<Design> designs, List<Printer> printers) {
    public static final BadgeSetup NONE = new BadgeSetup(List.of(), List.of());

    public BadgeSetup {
        designs = List.copyOf(designs);
        printers = List.copyOf(printers);
    }
}
