package app.foyer.bench;

import java.util.Arrays;

/** {@code ./foyer bench NAME}: one JSON object a line on stdout, text for people on stderr. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var name = arguments.length == 0 ? "" : arguments[0];
        var options = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (name) {
            case "push" -> PushBench.main(options);
            case "notice" -> NoticeBench.main(options);
            case "rundown" -> RundownBench.main(options);
            case "checkin" -> CheckinBench.main(options);
            case "lookup" -> LookupBench.main(options);
            case "qr" -> QrBench.main(options);
            case "route" -> RouteBench.main(options);
            case "floor" -> BareServer.main(options);
            default -> {
                System.err.println("foyer bench push [--screens N] [--commands N]");
                System.err.println("foyer bench notice [--screens N] [--notices N]");
                System.err.println("foyer bench rundown");
                System.err.println("foyer bench checkin [--attendees N] [--clients C]");
                System.err.println("foyer bench lookup [--attendees N]");
                System.err.println("foyer bench qr DIR");
                System.err.println("foyer bench route [FILE]");
                System.exit(2);
            }
        }
    }
}
