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
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupIndexTest {
    private static final LookupIndex INDEX = LookupIndex.of(
            1,
            List.of(
                    person("王伟", null),
                    person("單雪", null),
                    person("欧阳明月", null),
                    person("吕布", null),
                    person("Seán O'Brien", null),
                    person("Nguyễn Văn An", null),
                    person("José García-Márquez", null),
                    person("Øystein Łukaszewski", null),
                    person("佐藤 花子", "Hanako Sato"),
                    person("Владимир Иванов", null),
                    person("ＡＬＩＣＥ Ｗｏｎｇ", null)));

    private static Registration person(String name, String latin) {
        var attendee = new Attendee(name, name, latin, null, null, null, "+86 139 1234 5678", null, "WC2K7P", null);
        return new Registration(
                attendee, List.of(new Ticket("t" + name, name, "S-" + name, "day", TicketState.VALID, null, null)));
    }

    private static List<String> names(String query) {
        return INDEX.searchNames(query, 20).stream()
                .map(registration -> registration.attendee().name())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "伟", "王伟", "wangwei", "wang wei", "wei wang", "weiwang", "ww", "WANG", "王偉", "ｗａｎｇ"})
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
        "lvbu, 吕布",
        "lubu, 吕布",
        "lyubu, 吕布",
        "obrien, Seán O'Brien",
        "O’Brien sean, Seán O'Brien",
        "nguyen, Nguyễn Văn An",
        "an nguyen, Nguyễn Văn An",
        "marquez, José García-Márquez",
        "garciamarquez, José García-Márquez",
        "oystein, Øystein Łukaszewski",
        "lukas, Øystein Łukaszewski",
        "sato hanako, 佐藤 花子",
        "佐藤花子, 佐藤 花子",
        "vladimir, Владимир Иванов",
        "иванов, Владимир Иванов",
        "alice wong, ＡＬＩＣＥ Ｗｏｎｇ",
    })
    void names_of_many_nations_are_found(String query, String name) {
        assertThat(names(query)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "w", "*", "%", "zz", "王五", "5678", "wc2k7p"})
    void too_little_and_what_is_no_name_finds_nobody_by_name(String query) {
        assertThat(names(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5678", "12345678", "wc2k7p", "WC2K"})
    void phone_endings_and_order_codes_find_at_the_desk(String query) {
        assertThat(INDEX.search(query, 20)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"678", "1234", "1391"})
    void only_the_end_of_a_phone_counts_from_four_digits(String query) {
        assertThat(INDEX.search(query, 20)).isEmpty();
    }

    @Test
    void whole_names_come_before_beginnings() {
        var index = LookupIndex.of(1, List.of(person("王伟明", null), person("王伟", null), person("Wang Weiss", null)));
        assertThat(index.search("wangwei", 1).getFirst().attendee().name()).isEqualTo("王伟");
    }

    @Test
    void a_secret_in_other_letter_case_is_known_if_it_is_the_only_one() {
        assertThat(INDEX.inOtherCase("s-王伟")).contains("t王伟");
        assertThat(INDEX.inOtherCase("s-nobody")).isEmpty();
    }

    @Test
    void a_surname_is_found_by_each_of_its_readings() throws IOException {
        var data = System.getenv("FOYER_REFERENCE_DATA");
        Assumptions.assumeTrue(data != null, "FOYER_REFERENCE_DATA names the folder with reference data");
        var lines = Files.readAllLines(Path.of(data, "pinyin", "surname-oracles.tsv"));
        var missing = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            var columns = line.split("\t");
            var index = LookupIndex.of(1, List.of(person(columns[0] + "明", null)));
            for (var reading : Arrays.asList(columns).subList(1, 5)) {
                if (index.searchNames(reading + " ming", 1).isEmpty()) missing.add(columns[0] + " by " + reading);
            }
        }
        assertThat(missing).isEmpty();
    }
}
