package app.foyer.attendees.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The look-ups of the reference, where the one who is looked for is among 100,000. */
class LargeLookupTest {
    private static final int PEOPLE = 100_000;
    private static final int SHOWN = 50;

    private static final List<Attendee> CROWD = Crowd.of(PEOPLE, 4).attendees();
    private static final List<Findable> KNOWN = List.of(
            named("wang-wei", "王伟", null),
            named("shan-xue", "單雪梨", null),
            named("obrien", "Siobhán O'Brien-Zieliński", null),
            named("nguyen", "Nguyễn Quý Xuân", null),
            named("sato", "佐藤 凛々子", "Ririko Sato"),
            named("ouyang", "欧阳沐晗", null));

    private static LookupIndex index;

    private static Findable named(String id, String name, String latin) {
        return new Findable(id, name, latin, id + "@example.net", "+86 100 9999 0" + id.length(), "Q9Z7X1", List.of());
    }

    private static Findable findable(Attendee attendee) {
        return new Findable(
                attendee.id(),
                attendee.name(),
                attendee.latinName(),
                attendee.email(),
                attendee.phone(),
                attendee.orderCode(),
                List.of());
    }

    @BeforeAll
    static void oneIndex() {
        var people = new ArrayList<Findable>(KNOWN);
        CROWD.forEach(attendee -> people.add(findable(attendee)));
        index = LookupIndex.of(1, people);
    }

    private static List<String> found(String query, int limit) {
        return index.search(query, limit).stream().map(LookupIndex.Found::id).toList();
    }

    @Test
    void the_list_of_the_reference_passes() {
        for (var query :
                List.of("王伟", "wangwei", "wang wei", "wei wang", "王偉", "ｗａｎｇｗｅｉ", "weiwang", "王wei", "wamgwei"))
            assertThat(found(query, 300)).as(query).contains("wang-wei");
        for (var query : List.of("王", "伟", "ww", "wang w", "wang"))
            assertThat(found(query, PEOPLE)).as(query).contains("wang-wei");
        for (var query : List.of("單雪梨", "单雪梨", "shanxueli", "dan xue li", "xueli shan", "chanxueli", "shanxl", "雪梨"))
            assertThat(found(query, SHOWN)).as(query).contains("shan-xue");
        for (var query : List.of(
                "obrien zielinski", "siobhan obrien", "O’Brien Siobhan", "obrienzielinski", "siobhan zielinsky"))
            assertThat(found(query, SHOWN)).as(query).contains("obrien");
        for (var query : List.of("nguyen quy", "xuan nguyen", "Nguyễn Quý", "quyxuan", "nguyem quy xuan"))
            assertThat(found(query, SHOWN)).as(query).contains("nguyen");
        for (var query : List.of("佐藤凛々子", "ririko", "sato ririko", "佐藤 凛", "ririkp sato"))
            assertThat(found(query, SHOWN)).as(query).contains("sato");
        for (var query : List.of("oymh", "ouyang muhan", "muhan", "欧阳沐晗", "oyuangmuhan"))
            assertThat(found(query, SHOWN)).as(query).contains("ouyang");
        for (var query : List.of("q9z7x1", "Q9Z7", "wang-wei@example.net"))
            assertThat(found(query, SHOWN)).as(query).contains("wang-wei");
    }

    @Test
    void the_person_is_first_by_what_was_typed() {
        for (var attendee : sample(400, 5)) {
            var found = index.search(attendee.name(), PEOPLE);
            assertThat(found).as(attendee.id()).anyMatch(one -> one.id().equals(attendee.id()) && one.byWholeName());
            assertThat(found.getFirst().byWholeName()).isTrue();
        }
        assertThat(index.search("zhang", 500)).allMatch(one -> one.reading().matches("(.* )?zhang( .*)?"));
    }

    /** On the letters of a Latin name, anywhere but in a way that makes it shorter than five. */
    @Test
    void one_wrong_letter_still_finds() {
        var random = new Random(6);
        int tried = 0;
        for (var attendee : sample(1_500, 7)) {
            var name = String.join("", Folding.words(attendee.name()));
            if (!Folding.isAscii(name) || name.length() < Misspelling.SHORTEST_NAME) continue;
            assertThat(found(misspelled(name, random), PEOPLE))
                    .as(attendee.name())
                    .contains(attendee.id());
            tried++;
        }
        assertThat(tried).isGreaterThan(100);
    }

    private static String misspelled(String name, Random random) {
        int at = random.nextInt(name.length() - 1);
        var letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            case 2 -> name.substring(0, at) + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    @Test
    void by_phone_ending_and_order_everybody_is_found() {
        for (var attendee : sample(300, 8)) {
            var digits = Folding.digits(attendee.phone());
            assertThat(found(digits.substring(digits.length() - 6), PEOPLE)).contains(attendee.id());
            assertThat(found(attendee.orderCode().toLowerCase(), PEOPLE)).contains(attendee.id());
            assertThat(found(attendee.email(), SHOWN)).contains(attendee.id());
        }
    }

    private static List<Attendee> sample(int size, long seed) {
        return new Random(seed).ints(size, 0, PEOPLE).mapToObj(CROWD::get).toList();
    }
}
