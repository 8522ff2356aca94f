package app.foyer.cues.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.cues.Channel;
import app.foyer.cues.Message;
import app.foyer.platform.LocalText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What each robot is sent, as its documentation has it, and what its answers mean. */
class RobotsTest {
    private static final Instant AT = Instant.ofEpochMilli(1577262236757L);
    private static final URI ADDRESS = URI.create("https://robot.example.org/send?access_token=abc");
    private static final Message MESSAGE = new Message(
            List.of("zh", "en"),
            new LocalText(Map.of("zh", "水与城", "en", "Water [a](b) <&> city")),
            new LocalText(Map.of("zh", "《水与城》\n10:05 开始", "en", "“Water [a](b) <&> city” begins at 10:05")),
            new Message.Link(
                    "https://foyer.example.org/cue/s3cret", new LocalText(Map.of("zh", "知道了", "en", "Got it"))),
            Map.of("minutes", 5));

    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private static void sends(Robot robot, String secret, String address, String body) {
        var sent = robot.sent(new Letter("e", "cue", "c1", MESSAGE), ADDRESS, secret, AT);
        assertThat(sent.address()).hasToString(address);
        assertThat(JsonMapper.shared().readTree(sent.body()))
                .isEqualTo(JsonMapper.shared().readTree(body));
    }

    @Test
    void a_robot_of_wecom_is_sent_markdown() {
        sends(new WeCom(), "ignored", ADDRESS.toString(), """
                {"msgtype": "markdown", "markdown": {"content":
                "《水与城》 10:05 开始\\n“Water ［a］(b) ＜&＞ city” begins at 10:05\\n[知道了 · Got it](https://foyer.example.org/cue/s3cret)"}}""");
        var letter = new Letter(
                "e",
                "cue",
                "c",
                new Message(
                        List.of("zh"), LocalText.of("t"), LocalText.of("水".repeat(3_000)), MESSAGE.link(), Map.of()));
        var content = JsonMapper.shared()
                .readTree(new WeCom().sent(letter, ADDRESS, null, AT).body())
                .at("/markdown/content")
                .asString();
        assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(4_000, 4_096);
        assertThat(content).endsWith("](https://foyer.example.org/cue/s3cret)");
    }

    @Test
    void a_robot_of_dingtalk_is_sent_markdown_with_a_title_and_a_signed_address() {
        var body = """
                {"msgtype": "markdown", "markdown": {"title": "水与城", "text":
                "《水与城》 10:05 开始\\n\\n“Water ［a］(b) ＜&＞ city” begins at 10:05\\n\\n[知道了 · Got it](https://foyer.example.org/cue/s3cret)"}}""";
        sends(new DingTalk(), null, ADDRESS.toString(), body);
        sends(
                new DingTalk(),
                "this is secret",
                ADDRESS + "&timestamp=1577262236757&sign=hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D",
                body);
    }

    @Test
    void a_bot_of_feishu_is_sent_a_post_in_each_language_signed_in_the_body() {
        var content = """
                "msg_type": "post", "content": {"post": {
                "zh_cn": {"title": "水与城", "content": [[{"tag": "text", "text": "《水与城》\\n10:05 开始"}],
                [{"tag": "a", "text": "知道了", "href": "https://foyer.example.org/cue/s3cret"}]]},
                "en_us": {"title": "Water [a](b) <&> city", "content": [[{"tag": "text", "text": "“Water [a](b) <&> city” begins at 10:05"}],
                [{"tag": "a", "text": "Got it", "href": "https://foyer.example.org/cue/s3cret"}]]}}}}""";
        sends(new Feishu(), null, ADDRESS.toString(), "{" + content);
        var sent = new Feishu()
                .sent(new Letter("e", "cue", "c1", MESSAGE), ADDRESS, "demo", Instant.ofEpochSecond(1599360473));
        assertThat(JsonMapper.shared().readTree(sent.body()))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"timestamp\": \"1599360473\", "
                                + "\"sign\": \"l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=\", " + content));
    }

    @Test
    void slack_is_sent_text_with_its_three_signs_escaped() {
        sends(new Slack(), null, ADDRESS.toString(), """
                {"text": "《水与城》 10:05 开始\\n“Water [a](b) &lt;&amp;&gt; city” begins at 10:05\\n<https://foyer.example.org/cue/s3cret|知道了 · Got it>"}""");
    }

    @Test
    void any_other_is_sent_all_there_is() {
        sends(new JsonEndpoint(), null, ADDRESS.toString(), """
                {"event": "e", "kind": "cue", "id": "c1", "minutes": 5, "link": "https://foyer.example.org/cue/s3cret",
                "title": {"zh": "水与城", "en": "Water [a](b) <&> city"},
                "texts": {"zh": "《水与城》\\n10:05 开始", "en": "“Water [a](b) <&> city” begins at 10:05"}}""");
    }

    @Test
    void a_robots_no_in_an_answer_of_200_is_a_no() {
        assertThat(new WeCom().read("{\"errcode\":0,\"errmsg\":\"ok\"}")).isEqualTo(Outcome.DELIVERED);
        assertThat(new WeCom().read("{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}"))
                .isEqualTo(Outcome.refused("robot-93000"));
        assertThat(new WeCom().read("{\"errcode\":45009}")).isEqualTo(Outcome.notNow("robot-45009"));
        assertThat(new DingTalk().read("{\"errcode\":310000,\"errmsg\":\"sign not match\"}"))
                .isEqualTo(Outcome.refused("robot-310000"));
        assertThat(new Feishu().read("{\"code\":0,\"msg\":\"success\",\"data\":{}}"))
                .isEqualTo(Outcome.DELIVERED);
        assertThat(new Feishu().read("{\"code\":19021,\"msg\":\"sign match fail\"}"))
                .isEqualTo(Outcome.refused("robot-19021"));
        assertThat(new Slack().read("ok")).isEqualTo(Outcome.DELIVERED);
        assertThat(List.of(
                        new WeCom().read("<html>login</html>"),
                        new Feishu().read(""),
                        new Slack().read("{\"ok\":true}")))
                .containsOnly(Outcome.refused("no-robot"));
    }

    @Test
    void what_http_says_is_heeded_and_no_redirect_is_followed() {
        assertThat(sent(Endpoint.status(500, ""))).isEqualTo(Outcome.notNow("http-500"));
        assertThat(sent(Endpoint.status(404, "no_service"))).isEqualTo(Outcome.refused("http-404"));
        assertThat(sent(Endpoint.status(302, "", "Location", endpoint.address("/elsewhere"))))
                .isEqualTo(Outcome.refused("http-302"));
        assertThat(sent(Endpoint.status(429, "", "Retry-After", "30")))
                .isEqualTo(new Outcome(Outcome.Kind.NOT_NOW, "http-429", Duration.ofSeconds(30)));
        assertThat(endpoint.got()).isEmpty();
        assertThat(sent(Endpoint.status(200, "x".repeat(100_000)))).isEqualTo(Outcome.notNow("unreachable"));
        var nobody = endpoint.address("/");
        endpoint.close();
        assertThat(send(nobody)).isEqualTo(Outcome.notNow("unreachable"));
    }

    private Outcome sent(Endpoint.Answer answer) {
        endpoint.next(answer);
        return send(endpoint.address("/hook"));
    }

    private static Outcome send(String address) {
        var line = new ChannelStore.Line(Node.channel("c", Channel.Kind.JSON), address, null, false, 0);
        return Node.mailer().send(new Letter("e", "cue", "c1", MESSAGE), line, AT);
    }

    @Test
    void an_address_is_checked_and_never_shown_whole() {
        assertThat(List.of(
                        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1",
                        "http://10.0.0.7:8080/hook",
                        "https://example.org"))
                .allMatch(Addresses::isGood);
        assertThat(List.of(
                        "",
                        "ftp://example.org/",
                        "file:///etc/passwd",
                        "https://me:pw@example.org/",
                        "https:///x",
                        "http://a b/",
                        "https://example.org/#x"))
                .noneMatch(Addresses::isGood);
        assertThat(Addresses.masked("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=73febdcb-1b38-28d30"))
                .isEqualTo("https://qyapi.weixin.qq.com/…8d30");
        assertThat(Addresses.masked("http://10.0.0.7:8080/hook")).isEqualTo("http://10.0.0.7:8080/…");
    }
}
