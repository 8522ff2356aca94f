package app.foyer.bench;

import app.foyer.FoyerApplication;
import app.foyer.agenda.Agenda;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Crowd;
import app.foyer.attendees.PublicLookup;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Finding people among many, as the desk and a kiosk do: from what was typed to who it is, the database's part included.
 * What is typed is made of the names that are there.
 */
final class LookupBench {
    private static final String EVENT = "lookup";
    private static final int SAMPLES = 1_000;
    private static final int WARM_UP = 500;
    private static final int SHOWN = 20;

    private final Live live;
    private final Attendees attendees;
    private final PublicLookup lookup;
    private final int people;
    private final Random random = new Random(1);
    private final List<Long> all = new ArrayList<>();
    private List<Attendee> crowd;
    private int asked;
    private int kiosks;

    private LookupBench(ConfigurableApplicationContext application, int people) {
        live = application.getBean(Live.class);
        attendees = application.getBean(Attendees.class);
        lookup = application.getBean(PublicLookup.class);
        this.people = people;
    }

    static void main(String[] options) throws Exception {
        int people = 100_000;
        for (int i = 0; i + 1 < options.length; i += 2) {
            if (!options[i].equals("--attendees")) throw new IllegalArgumentException("Unknown option " + options[i]);
            people = Integer.parseInt(options[i + 1]);
        }
        var answers = System.out;
        System.setOut(System.err);
        var data = Files.createTempDirectory("foyer-bench");
        try (var application = SpringApplication.run(
                FoyerApplication.class,
                "--server.port=0",
                "--foyer.data=" + data,
                "--foyer.pack=" + System.getProperty("foyer.pack"))) {
            new LookupBench(application, people).run(answers);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(0);
    }

    private void run(PrintStream answers) {
        create();
        var heapBefore = heapMib();
        var start = System.nanoTime();
        attendees.search(EVENT, "wang", 1);
        var buildSeconds = (System.nanoTime() - start) / 1e9;
        var heap = heapMib() - heapBefore;
        var kinds = kinds();
        kinds.values().forEach(queries -> queries.stream().limit(WARM_UP).forEach(this::atDesk));
        var begun = System.nanoTime();
        kinds.forEach((kind, queries) -> answers.println(Figures.json(line(kind, measured(queries, this::atDesk)))));
        answers.println(Figures.json(line("kiosk", measured(kinds.get("characters"), this::atKiosk))));
        var seconds = (System.nanoTime() - begun) / 1e9;
        answers.println(Figures.json(line("after-a-change", afterChanges())));
        var figures = Figures.of(all.stream().mapToLong(Long::longValue).toArray());
        var summary = line("all", figures);
        summary.put("attendees", people);
        summary.put("queries_per_second", asked / seconds);
        summary.put("first_index_s", buildSeconds);
        summary.put("heap_mib", heap);
        answers.println(Figures.json(summary));
        System.err.printf(
                "%d people: %.0f queries a second by one, p50 %.2f ms, p99 %.2f ms; the first index took %.1f s and %.0f MiB%n",
                people, summary.get("queries_per_second"), figures.p50(), figures.p99(), buildSeconds, heap);
    }

    private void create() {
        var zone = ZoneId.of("UTC");
        var change = LocalTime.of(4, 0);
        var event = new Event(
                EVENT, LocalText.of("Bench"), LocalText.EMPTY, zone, change, List.of("en"), Event.Brand.HOUSE);
        live.create(event, Agenda.empty(zone, change), new Author("bench", "bench"));
        var made = Crowd.of(people, 1);
        attendees.add(EVENT, made.attendees(), made.tickets());
        crowd = made.attendees();
    }

    private static double heapMib() {
        for (int i = 0; i < 3; i++) System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }

    /** What is typed, a thousand times, by kind of query. */
    private Map<String, List<String>> kinds() {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("characters", query("王伟", name -> name, this::isHan));
        kinds.put("one-character", query("王", name -> name.substring(0, 1), this::isHan));
        kinds.put("surname-pinyin", cycle("wang", "li", "zhang", "chen", "shan", "dan", "ouyang", "zeng", "lv", "xie"));
        kinds.put("full-pinyin", cycle("wangwei", "liming", "zhang wei", "wei chen", "chenxiaoming", "ouyang na"));
        kinds.put("initials", cycle("ww", "zxm", "lm", "cj", "oyn", "hj"));
        kinds.put("beginning", cycle("wa", "zh", "ch", "xi", "an", "sm"));
        kinds.put("either-order", cycle("wei wang", "brien sean", "an nguyen", "smith anna", "花子 佐藤"));
        kinds.put("mixed", cycle("王wei", "wangw", "w wei", "zhang xm", "李m", "o brien"));
        kinds.put("latin", query("anna smith", this::folded, this::isLatin));
        kinds.put("other-scripts", query("иванов", name -> name, name -> !isLatin(name) && !isHan(name)));
        kinds.put("one-error", query("anan smith", this::misspelled, this::isLatin));
        kinds.put("nobody", cycle("zzzqqq", "qwertyuiop", "不存在的", "xx yy zz"));
        kinds.put("phone-ending", typed(attendee -> attendee.phone()
                .substring(attendee.phone().length() - 4)));
        kinds.put("order-code", typed(Attendee::orderCode));
        kinds.put("email", typed(Attendee::email));
        return kinds;
    }

    private List<String> typed(Function<Attendee, String> what) {
        return random.ints(SAMPLES, 0, people).mapToObj(crowd::get).map(what).toList();
    }

    private List<String> query(String first, Function<String, String> typed, Predicate<String> whose) {
        var queries = new ArrayList<>(List.of(first));
        random.ints(0, people)
                .mapToObj(crowd::get)
                .map(Attendee::name)
                .filter(whose)
                .limit(SAMPLES)
                .forEach(name -> queries.add(typed.apply(name)));
        return queries;
    }

    private static List<String> cycle(String... queries) {
        var all = new ArrayList<String>();
        while (all.size() < SAMPLES) all.addAll(List.of(queries));
        return all;
    }

    private boolean isHan(String name) {
        return name.codePoints().allMatch(Character::isIdeographic);
    }

    private boolean isLatin(String name) {
        return name.codePoints().noneMatch(c -> c > 0x1eff);
    }

    private String folded(String name) {
        return name.toLowerCase();
    }

    private String misspelled(String name) {
        int at = 1 + random.nextInt(name.length() - 2);
        return folded(name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2));
    }

    private void atDesk(String query) {
        attendees.search(EVENT, query, SHOWN);
    }

    /** At another each time: one kiosk may not ask so often. */
    private void atKiosk(String query) {
        lookup.search(EVENT, "kiosk-" + kiosks++, query);
    }

    private Figures measured(List<String> queries, Consumer<String> search) {
        var samples = new long[queries.size()];
        for (int i = 0; i < samples.length; i++) {
            var start = System.nanoTime();
            search.accept(queries.get(i));
            samples[i] = System.nanoTime() - start;
            all.add(samples[i]);
        }
        asked += samples.length;
        return Figures.of(samples);
    }

    /** The first search after somebody walked in takes in the change. */
    private Figures afterChanges() {
        var samples = new long[200];
        for (int i = 0; i < samples.length; i++) {
            var crowdOfOne = Crowd.of(1, 1_000 + i);
            var walkIn = new Attendee(
                    "walk-in-" + i,
                    crowdOfOne.attendees().getFirst().name(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            attendees.add(EVENT, List.of(walkIn), List.of());
            var start = System.nanoTime();
            attendees.search(EVENT, "wangwei", SHOWN);
            samples[i] = System.nanoTime() - start;
        }
        return Figures.of(samples);
    }

    private Map<String, Object> line(String kind, Figures figures) {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "lookup");
        line.put("what", kind);
        line.put("samples", figures.sorted().length);
        line.put("p50_ms", figures.p50());
        line.put("p99_ms", figures.p99());
        line.put("max_ms", figures.max());
        return line;
    }
}
