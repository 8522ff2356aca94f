package app.foyer.notices.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.foyer.notices.Draft;
import app.foyer.notices.Notice;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.Notices;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** Alerts of CAP 1.2, out and in. */
class CapTest {
    private static final Schema RULES = rules();
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final String ALERT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
            <identifier>W-1</identifier>
            <sender>weather@example.org</sender>
            <sent>2026-03-02T09:55:00+08:00</sent>
            <status>Actual</status>
            <msgType>Alert</msgType>
            <scope>Public</scope>
            <info>
            <language>zh-CN</language>
            <category>Met</category>
            <event>暴雨</event>
            <urgency>Immediate</urgency>
            <severity>Severe</severity>
            <certainty>Observed</certainty>
            <expires>2026-03-02T12:00:00+08:00</expires>
            <headline>暴雨红色预警</headline>
            <instruction>请留在室内</instruction>
            </info>
            <info>
            <category>Met</category>
            <event>Rainstorm</event>
            <urgency>Immediate</urgency>
            <severity>Severe</severity>
            <certainty>Observed</certainty>
            <expires>2026-03-02T12:00:00+08:00</expires>
            <description>Rain of 100 mm in three hours is falling</description>
            <area>
            <areaDesc>Water City</areaDesc>
            </area>
            </info>
            </alert>
            """;

    private static Schema rules() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(CapTest.class.getResource("/cap/cap-1.2-rules.xsd"));
        } catch (SAXException broken) {
            throw new AssertionError(broken);
        }
    }

    private static boolean isValid(String xml) {
        try {
            RULES.newValidator().validate(new StreamSource(new StringReader(xml)));
            return true;
        } catch (SAXException invalid) {
            return false;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static CapAlert read(String xml) throws CapFault {
        return CapReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Notices after(NoticeCommand command, Notices notices, Instant now) {
        return command.apply(notices, now);
    }

    private static Outgoing.Telling telling(String zone, String... addresses) {
        var name = new LocalText(Map.of("zh", "水与城市", "en", "Water & City"));
        return new Outgoing.Telling("water, city", name, "foyer.water", name, List.of(addresses), ZoneId.of(zone));
    }

    private static Notice notice(LocalText text, Priority priority) {
        var draft = new Draft(text, text, priority, Targets.EVERYBODY, null, null, null, false);
        return after(new NoticeCommand.Push("n1", draft, true), Notices.NONE, NOW)
                .notice("n1");
    }

    @Provide
    Arbitrary<String> hostile() {
        var pieces = Arbitraries.of(
                "]]>",
                "<b>",
                "&amp;",
                "\u0000",
                "\u001b[0m",
                "\u0085",
                "\r\n",
                "\ud83d",
                "😀👩‍👩‍👧",
                "\u202eשלום\u202c",
                "مرحبا",
                "\ufffe",
                "<!--",
                "<?x",
                "\"'",
                "\t",
                "雨",
                "𠮷");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMaxSize(8)
                .map(list -> String.join("", list));
    }

    @Property(tries = 150)
    void whatever_texts_hold_what_is_written_is_valid_and_comes_back(
            @ForAll("hostile") String zh, @ForAll("hostile") String en) throws CapFault {
        var text = new LocalText(Map.of("zh", "x" + zh, "en", "y" + en));
        var notice = notice(text, Priority.EMERGENCY);
        var written = CapWriter.write(
                Outgoing.of(List.of(new Outgoing.Version(7, NOW, notice)), telling("UTC", "place:" + zh, "room:main")));
        assertThat(isValid(written)).as(written).isTrue();
        var infos = read(written).infos();
        assertThat(infos)
                .extracting(CapInfo::description)
                .containsExactlyInAnyOrder(
                        sound(notice.text().exactly("zh")), sound(notice.text().exactly("en")));
    }

    /** As XML keeps it; what it cannot hold is left out. */
    private static String sound(String text) {
        return CapWriter.sound(text);
    }

    @Test
    void a_notices_life_is_an_alert_updates_and_a_cancellation_that_refer_to_what_was_before() throws CapFault {
        var text = new LocalText(Map.of("zh", "请离开", "en", "Please leave"));
        var pushed = notice(text, Priority.EMERGENCY);
        var notices = new Notices(Map.of("n1", pushed), Map.of());
        var later = NOW.plusSeconds(60);
        var draft = pushed.draft().until(later.plusSeconds(600));
        var changed = after(new NoticeCommand.Change("n1", draft, true), notices, later);
        var withdrawn = after(new NoticeCommand.Withdraw("n1"), changed, later);
        var one = new Outgoing.Version(4, NOW, pushed);
        var two = new Outgoing.Version(6, later, changed.notice("n1"));
        var three = new Outgoing.Version(9, later, withdrawn.notice("n1"));

        var alert = read(CapWriter.write(Outgoing.of(List.of(one), telling("Asia/Shanghai"))));
        assertThat(alert.identifier()).isEqualTo("water-city.n1.4");
        assertThat(alert.msgType()).isEqualTo("Alert");
        assertThat(alert.scope()).isEqualTo("Restricted");
        assertThat(alert.infos()).extracting(CapInfo::language).containsExactlyInAnyOrder("zh-CN", "en");
        assertThat(alert.infos()).extracting(CapInfo::severity).containsOnly("Severe");
        var update = CapWriter.write(Outgoing.of(List.of(one, two), telling("UTC", "place:East door", "room:main")));
        assertThat(update)
                .contains("<msgType>Update</msgType>")
                .contains("<scope>Private</scope>")
                .contains("<addresses>\"place:East door\" room:main</addresses>")
                .contains("<references>foyer.water,water-city.n1.4,2026-03-02T02:00:00-00:00</references>")
                .contains("<expires>2026-03-02T02:11:00-00:00</expires>");
        assertThat(isValid(update)).isTrue();
        var cancel = read(CapWriter.write(Outgoing.of(List.of(one, two, three), telling("UTC"))));
        assertThat(cancel.msgType()).isEqualTo("Cancel");
        assertThat(cancel.references())
                .extracting(CapReference::identifier)
                .containsExactly("water-city.n1.4", "water-city.n1.6");
        assertThat(cancel.infos()).extracting(CapInfo::urgency).containsOnly("Past");
    }

    @Test
    void an_alert_is_told_in_the_events_languages_until_it_expires_and_takes_over_only_when_somebody_says_so()
            throws CapFault {
        assertThat(isValid(ALERT)).isTrue();
        var alert = read(ALERT);
        var lowered = Incoming.decide(alert, Notices.NONE, LANGUAGES, false, NOW);
        assertThat(lowered.lowered()).isTrue();
        var warning = after(lowered.command(), Notices.NONE, NOW).notice(lowered.notice());
        assertThat(warning.priority()).isEqualTo(Priority.WARNING);
        var decided = Incoming.decide(alert, Notices.NONE, LANGUAGES, true, NOW);
        var notices = after(decided.command(), Notices.NONE, NOW);
        var notice = notices.notice(decided.notice());
        assertThat(notice.emergency()).isTrue();
        assertThat(notice.text()).isEqualTo(new LocalText(Map.of("zh", "暴雨红色预警", "en", "Rainstorm")));
        assertThat(notice.detail().in("en")).isEqualTo("Rain of 100 mm in three hours is falling");
        assertThat(notice.until()).isEqualTo("2026-03-02T04:00:00Z");
        assertThat(Incoming.decide(alert, notices, LANGUAGES, true, NOW).command())
                .isNull();

        var second = "weather@example.org,W-1,2026-03-02T09:55:00+08:00";
        var update = read(followUp("W-2", "Update", second).replace("暴雨红色", "暴雨橙色"));
        var unasked = Incoming.decide(update, notices, LANGUAGES, false, NOW).command();
        assertThatThrownBy(() -> after(unasked, notices, NOW)).isInstanceOf(Refusal.class);
        var changing = Incoming.decide(update, notices, LANGUAGES, true, NOW);
        assertThat(changing.did()).isEqualTo("changed");
        var changed = after(changing.command(), notices, NOW);
        assertThat(changed.notice(notice.id()).emergency()).isTrue();
        assertThat(changed.notice(notice.id()).text().in("zh")).isEqualTo("暴雨橙色预警");

        var third = "weather@example.org,W-2,2026-03-02T09:55:00+08:00";
        var cancel = Incoming.decide(read(followUp("W-3", "Cancel", third)), changed, LANGUAGES, false, NOW);
        assertThat(cancel.did()).isEqualTo("withdrawn");
        var over = after(cancel.command(), changed, NOW);
        assertThat(over.open(NOW)).isEmpty();
        var again = followUp("W-4", "Update", third);
        assertThat(Incoming.decide(read(again), over, LANGUAGES, false, NOW).did())
                .isEqualTo("late");
        assertThat(Incoming.decide(read(at("09:56:00", again)), over, LANGUAGES, false, NOW)
                        .did())
                .isEqualTo("pushed");
    }

    @Test
    void an_all_clear_is_told_as_calmly_as_that_of_the_house_until_something_else_comes() throws CapFault {
        var first = "weather@example.org,W-1,2026-03-02T09:55:00+08:00";
        var clear = at("09:57:00", followUp("W-2", "Update", first))
                .replace("<urgency>", "<responseType>AllClear</responseType>\n<urgency>");
        var told = taken(clear, Notices.NONE, false).open(NOW).getFirst();
        assertThat(told.sort()).isEqualTo("clear");
        var ended = taken(clear, taken(ALERT, Notices.NONE, true), true);
        assertThat(ended.open(NOW)).singleElement().returns("clear", Notice::sort);
        var later = at("09:58:00", followUp("W-3", "Update", "weather@example.org,W-2,2026-03-02T09:57:00+08:00"));
        assertThat(taken(later, ended, false).open(NOW)).singleElement().returns("warning", Notice::sort);
    }

    private static String at(String sent, String xml) {
        return xml.replace("<sent>2026-03-02T09:55:00", "<sent>2026-03-02T" + sent);
    }

    private static Notices taken(String xml, Notices notices, boolean confirmed) throws CapFault {
        var decision = Incoming.decide(read(xml), notices, LANGUAGES, confirmed, NOW);
        return decision.command() == null ? notices : after(decision.command(), notices, NOW);
    }

    @Test
    void a_lowered_alert_takes_over_when_it_comes_again_with_a_persons_word() throws CapFault {
        var lowered = taken(ALERT, Notices.NONE, false);
        assertThat(Incoming.decide(read(ALERT), lowered, LANGUAGES, false, NOW).did())
                .isEqualTo("known");
        var confirmed = Incoming.decide(read(ALERT), lowered, LANGUAGES, true, NOW);
        assertThat(confirmed.did()).isEqualTo("changed");
        assertThat(confirmed.lowered()).isFalse();
        var raised = after(confirmed.command(), lowered, NOW);
        assertThat(raised.notice(confirmed.notice()).emergency()).isTrue();
        assertThat(raised.notices()).hasSize(1);
        assertThat(Incoming.decide(read(ALERT), raised, LANGUAGES, true, NOW).did())
                .isEqualTo("known");
    }

    @Test
    void what_comes_late_changes_nothing_and_wakes_nothing() throws CapFault {
        var first = "weather@example.org,W-1,2026-03-02T09:55:00+08:00";
        var newer = at("09:58:00", followUp("W-3", "Update", first)).replace("暴雨红色", "暴雨黄色");
        var older = at("09:57:00", followUp("W-2", "Update", first));
        var notices = taken(newer, taken(ALERT, Notices.NONE, true), true);
        assertThat(Incoming.decide(read(older), notices, LANGUAGES, true, NOW).did())
                .isEqualTo("late");
        var cancelled = taken(at("09:59:00", followUp("W-5", "Cancel", first)), notices, false);
        assertThat(cancelled.open(NOW)).isEmpty();
        var beforeCancel = at("09:58:30", followUp("W-4", "Update", first));
        assertThat(Incoming.decide(read(beforeCancel), cancelled, LANGUAGES, true, NOW)
                        .command())
                .isNull();
        var alone = taken(newer, Notices.NONE, true);
        assertThat(taken(ALERT, alone, true)).as("the alert after its update").isEqualTo(alone);
    }

    @Test
    void an_update_stays_with_those_whom_staff_narrowed_it_to() throws CapFault {
        var notices = taken(ALERT, Notices.NONE, true);
        var notice = notices.notices().values().iterator().next();
        var narrowed = new Draft(
                notice.text(),
                null,
                Priority.WARNING,
                Targets.ofRoom("main"),
                notice.from(),
                notice.until(),
                null,
                false);
        var narrow = after(new NoticeCommand.Change(notice.id(), narrowed, true), notices, NOW);
        var update = followUp("W-2", "Update", "weather@example.org,W-1,2026-03-02T09:55:00+08:00");
        assertThat(taken(update, narrow, true).notice(notice.id()).targets()).isEqualTo(Targets.ofRoom("main"));
    }

    @Test
    void of_many_updates_the_first_message_and_the_newest_are_remembered() throws CapFault {
        var notices = taken(ALERT, Notices.NONE, true);
        for (int number = 2; number < 50; number++) {
            var first = "weather@example.org,W-1,2026-03-02T09:55:00+08:00";
            var sent = String.format("09:56:%02d", number);
            notices = taken(at(sent, followUp("W-" + number, "Update", first)), notices, true);
        }
        assertThat(notices.notices()).hasSize(1);
        var cap = notices.notices().values().iterator().next().cap();
        assertThat(CapReference.split(cap))
                .hasSize(20)
                .extracting(CapReference::identifier)
                .startsWith("W-1")
                .endsWith("W-49");
        var fault = catchThrowableOfType(CapFault.class, () -> read(ALERT.replace("W-1", "W".repeat(201))));
        assertThat(fault.reason()).isEqualTo("too-long");
        assertThat(fault.element()).isEqualTo("alert/identifier");
        assertThat(fault.in("en")).contains("200");
    }

    private static String followUp(String identifier, String type, String references) {
        return ALERT.replace("W-1", identifier)
                .replace("<msgType>Alert", "<msgType>" + type)
                .replace("<scope>Public</scope>", "<scope>Public</scope>\n<references>" + references + "</references>");
    }

    @ParameterizedTest
    @CsvSource({
        "Actual</status>, Test</status>, cap-status",
        "Actual</status>, Exercise</status>, cap-status",
        "Actual</status>, Draft</status>, cap-status",
        "Alert</msgType>, Ack</msgType>, cap-type",
        "12:00:00, 10:00:00, cap-expired"
    })
    void what_is_not_meant_to_be_told_is_not(String part, String instead, String reason) throws CapFault {
        var alert = read(ALERT.replace(part, instead));
        assertThatThrownBy(() -> Incoming.decide(alert, Notices.NONE, LANGUAGES, true, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cap:1.2|cap:1.1|not-cap|''",
                "W-1|W 1|bad-value|alert/identifier",
                "<sender>weather@example.org</sender>|''|missing|alert/sender",
                "09:55:00+08:00|09:55:00Z|bad-value|alert/sent",
                "Public|Restricted|missing|alert/restriction",
                "Alert</msgType>|Update</msgType>|missing|alert/references",
                "<event>暴雨</event>|''|missing|alert/info/event",
                "<event>Rainstorm|<event x=\"1\">Rainstorm|unexpected|alert/info[2]/event/@x",
                "<areaDesc>|<altitude>7</altitude><areaDesc>|missing|alert/info[2]/area/areaDesc",
                "</alert>|<!--|broken-xml|''",
                "<alert|<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><alert|dtd|''",
            })
    void what_is_no_alert_is_turned_away_naming_the_element(
            String part, String instead, String reason, String element) {
        var fault = catchThrowableOfType(CapFault.class, () -> read(ALERT.replace(part, instead)));
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.element()).isEqualTo(element);
        assertThat(fault.in("zh")).isNotBlank();
        assertThat(fault.in("en")).contains(element);
    }

    @Provide
    Arbitrary<List<String>> mangled() {
        var lines = ALERT.lines().toList();
        return Arbitraries.integers()
                .between(2, lines.size() - 2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(numbers -> Arbitraries.of("drop", "double", "swap").map(how -> {
                    var mangled = new ArrayList<>(lines);
                    for (int number : numbers) {
                        if (number >= mangled.size() - 1) continue;
                        switch (how) {
                            case "drop" -> mangled.remove(number);
                            case "double" -> mangled.add(number, mangled.get(number));
                            default -> mangled.add(number + 1, mangled.remove(number));
                        }
                    }
                    return mangled;
                }));
    }

    @Property(tries = 400)
    void what_is_taken_is_valid_by_the_rules_of_the_standard(@ForAll("mangled") List<String> lines) {
        var xml = String.join("\n", lines);
        try {
            read(xml);
            assertThat(isValid(xml)).as(xml).isTrue();
        } catch (CapFault turnedAway) {
            assertThat(Set.of("missing", "unexpected", "broken-xml", "bad-value"))
                    .contains(turnedAway.reason());
        }
    }
}
