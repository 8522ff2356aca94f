package app.foyer.attendees.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupIndexTest {
    private static final LookupIndex INDEX = index(
            person("王伟", null),
            person("單雪", null),
            person("欧阳明月", null),
            person("尉迟恭", null),
            person("单于辅", null),
            person("吕布", null),
            person("王小明", null),
            person("沈乐", null),
            person("Seán O'Brien", null),
            person("Nguyễn Văn An", null),
            person("José García-Márquez", null),
            person("Øystein Łukaszewski", null),
            person("Jürgen Weiß", null),
            person("佐藤 花子", "Hanako Sato"),
            person("さくら", null),
            person("김민수", null),
            person("Владимир Щербаков", null),
            person("محمد الحسيني", null),
            person("ＡＬＩＣＥ Ｗｏｎｇ", null));

    private static Findable person(String name, String latin) {
        var attendee = new Attendee(
                name, name, latin, null, null, "lena@example.org", "+86 139 1234 5678", null, "WC2K7P", null);
        return Findable.of(new Registration(
                attendee, List.of(new Ticket("t" + name, name, "S-" + name, "day", TicketState.VALID, null, null))));
    }

    private static LookupIndex index(Findable... people) {
        return LookupIndex.of(1, List.of(people));
    }

    private static LookupIndex index(String... names) {
        return index(Stream.of(names).map(name -> person(name, null)).toArray(Findable[]::new));
    }

    /** Whose id is their name. */
    private static List<String> names(LookupIndex index, String query) {
        return index.searchNames(query, 20).stream().map(LookupIndex.Found::id).toList();
    }

    private static List<String> names(String query) {
        return names(INDEX, query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王",
                "伟",
                "王伟",
                "伟王",
                "wangwei",
                "wang wei",
                "wei wang",
                "weiwang",
                "ww",
                "WANG",
                "王偉",
                "ｗａｎｇ",
                "王wei",
                "王 w",
                "wang伟",
                "wangw",
                "w wei",
                "wwei",
                "wei w"
            })
    void wang_wei_is_found_however_typed(String query) {
        assertThat(names(query)).contains("王伟");
    }

    @ParameterizedTest
    @CsvSource({
        "单雪, 單雪",
        "shanxue, 單雪",
        "danxue, 單雪",
        "ouyang, 欧阳明月",
        "oymy, 欧阳明月",
        "my, 欧阳明月",
        "mingyue ouyang, 欧阳明月",
        "yuchi, 尉迟恭",
        "weichi gong, 尉迟恭",
        "chanyu, 单于辅",
        "shanyufu, 单于辅",
        "lvbu, 吕布",
        "lubu, 吕布",
        "lyubu, 吕布",
        "wangxm, 王小明",
        "xmw, 王小明",
        "wang x m, 王小明",
        "王xm, 王小明",
        "xiao ming, 王小明",
        "shenle, 沈乐",
        "chenyue, 沈乐",
        "obrien, Seán O'Brien",
        "O’Brien sean, Seán O'Brien",
        "nguyen, Nguyễn Văn An",
        "an nguyen, Nguyễn Văn An",
        "marquez, José García-Márquez",
        "garciamarquez, José García-Márquez",
        "marquez jose, José García-Márquez",
        "oystein, Øystein Łukaszewski",
        "oeystein, Øystein Łukaszewski",
        "lukas, Øystein Łukaszewski",
        "juergen weiss, Jürgen Weiß",
        "jurgen, Jürgen Weiß",
        "sato hanako, 佐藤 花子",
        "佐藤花子, 佐藤 花子",
        "sakura, さくら",
        "kimminsu, 김민수",
        "minsoo kim, 김민수",
        "김민, 김민수",
        "vladimir, Владимир Щербаков",
        "shcherbakov, Владимир Щербаков",
        "щербаков, Владимир Щербаков",
        "mhmd, محمد الحسيني",
        "الحسيني محمد, محمد الحسيني",
        "alice wong, ＡＬＩＣＥ Ｗｏｎｇ",
    })
    void names_of_many_nations_are_found(String query, String name) {
        assertThat(names(query)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "wamgwei, 王伟",
        "wnagwei, 王伟",
        "wangwie, 王伟",
        "wng wei, 王伟",
        "oyuang, 欧阳明月",
        "obrein, Seán O'Brien",
        "o'brian, Seán O'Brien",
        "nguyem, Nguyễn Văn An",
        "jose garcai, José García-Márquez",
        "vladmir, Владимир Щербаков",
        "щирбаков, Владимир Щербаков",
        "lukaszewskii, Øystein Łukaszewski",
    })
    void one_typing_error_is_forgiven(String query, String name) {
        assertThat(names(query)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "w",
                "*",
                "%",
                "я",
                "김",
                "a '",
                "zz",
                "王五",
                "5678",
                "wc2k7p",
                "lena@example.org",
                "wei wei",
                "wamhwei",
                "xqzkf"
            })
    void too_little_and_what_is_no_name_finds_nobody_by_name(String query) {
        assertThat(names(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5678", "12345678", "１２３４５６７８", "wc2k7p", "WC2K", "lena@example.org", "Lena@ex"})
    void phone_endings_order_codes_and_addresses_find_at_the_desk(String query) {
        assertThat(INDEX.search(query, 20)).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"678", "1234", "1391", "example.org", "8765"})
    void only_the_end_of_a_phone_counts_from_four_digits(String query) {
        assertThat(INDEX.search(query, 20)).isEmpty();
    }

    @Test
    void the_person_is_first() {
        var index = index("王伟明", "王伟", "Wang Weiss", "叶长青", "张三", "魏王", "展鹏", "Zhang Li", "詹妮", "章子");
        assertThat(names(index, "wangwei")).startsWith("王伟", "魏王").contains("王伟明", "Wang Weiss");
        assertThat(names(index, "zhang")).containsExactly("Zhang Li", "张三", "章子", "叶长青");
        assertThat(names(index, "zhan")).startsWith("詹妮", "展鹏").contains("张三");
        assertThat(names(index, "王伟")).containsExactly("王伟", "王伟明");
        assertThat(names(index, "ww")).containsExactly("王伟", "Wang Weiss", "魏王", "王伟明");
    }

    @Test
    void what_is_right_comes_before_what_is_almost_so() {
        var index = index("Anna Hanson", "Ben Hansen", "Carl Hanso", "Dora Hansom");
        assertThat(index.search("hansen", 9).stream().map(LookupIndex.Found::id))
                .startsWith("Ben Hansen")
                .contains("Anna Hanson");
        assertThat(names(index, "hansen")).containsExactly("Ben Hansen");
    }

    @Test
    void equals_come_by_their_reading() {
        assertThat(names(index("李娜", "陈娜", "Bo Na", "阿娜"), "na")).containsExactly("Bo Na", "阿娜", "陈娜", "李娜");
    }

    @Test
    void who_changed_is_found_as_they_are_now_and_who_was_removed_no_more() {
        var index = index("王伟", "李娜", "陈静");
        for (int i = 0; i < 40; i++) {
            var name = "Walkin " + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            index = index.with(2 + i, List.of(person(name, null)), List.of());
        }
        assertThat(index.search("walkin", 99)).hasSize(40);
        var renamed = new Findable("李娜", "黎娜娜", null, null, null, null, List.of("S-new"));
        index = index.with(50, List.of(renamed), List.of("陈静", "Walkin aa", "nobody"));
        assertThat(index.revision()).isEqualTo(50);
        assertThat(names(index, "李")).isEmpty();
        assertThat(names(index, "黎")).containsExactly("李娜");
        assertThat(names(index, "chenjing")).isEmpty();
        assertThat(index.search("walkin", 99)).hasSize(39);
        assertThat(names(index, "王伟")).containsExactly("王伟");
        assertThat(index.holdersInAnyCase("s-NEW")).containsExactly("李娜");
        assertThat(index.holdersInAnyCase("s-李娜")).isEmpty();
    }

    @Test
    void many_changes_are_worth_a_new_index() {
        var index = index("王伟");
        assertThat(index.isWorn()).isFalse();
        var many = new ArrayList<Findable>();
        for (int i = 0; i <= 1_000; i++) many.add(new Findable("p" + i, "王", null, null, null, null, List.of()));
        assertThat(index.with(2, many, List.of()).isWorn()).isTrue();
    }

    @Test
    void secrets_are_known_in_any_letter_case() {
        assertThat(INDEX.holdersInAnyCase("s-王伟")).containsExactly("王伟");
        assertThat(INDEX.holdersInAnyCase("s-nobody")).isEmpty();
    }

    @Test
    void a_surname_is_found_by_each_of_its_readings() throws IOException {
        var data = System.getenv("FOYER_REFERENCE_DATA");
        Assumptions.assumeTrue(data != null, "FOYER_REFERENCE_DATA names the folder with reference data");
        var lines = Files.readAllLines(Path.of(data, "pinyin", "surname-oracles.tsv"));
        var missing = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            var columns = line.split("\t");
            var index = index(columns[0] + "明");
            var readings = new HashSet<>(Arrays.asList(columns).subList(1, 5));
            readings.addAll(combinations(columns[5]));
            for (var reading : readings) {
                for (var typed : Set.of(reading + " ming", reading.replace(" ", "") + "ming", "ming " + reading)) {
                    if (index.searchNames(typed, 1).isEmpty()) missing.add(columns[0] + " by " + typed);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Each reading of {@code wei4/yu4 chi2}, without tones. */
    private static List<String> combinations(String readings) {
        var combined = List.of("");
        for (var syllable : readings.split(" ")) {
            combined = combined.stream()
                    .flatMap(before -> Stream.of(syllable.split("/"))
                            .map(one ->
                                    (before + " " + one.replaceAll("[0-9]", "").replace("u:", "ü")).strip()))
                    .toList();
        }
        return combined;
    }
}
