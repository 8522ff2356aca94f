package app.foyer.devices.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.FoyerTest;
import app.foyer.devices.HelpCall;
import app.foyer.devices.HelpCalls;
import app.foyer.devices.HelpKind;
import app.foyer.platform.Refusal;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FoyerTest
class HelpCallsTest {
    @Autowired
    HelpCalls calls;

    private final String event = "e" + UUID.randomUUID();

    @Test
    void pressing_again_calls_no_second_person() {
        var ids = IntStream.range(0, 20)
                .parallel()
                .mapToObj(press ->
                        calls.call(event, "kiosk-1", "lookup", HelpKind.PERSON).id())
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        calls.call(event, "kiosk-2", "welcome", HelpKind.PERSON);
        assertThat(calls.call(event, "kiosk-1", "done", HelpKind.WATER).id())
                .isEqualTo(calls.call(event, "kiosk-1", "done", HelpKind.WATER).id());
        assertThat(calls.open(event, "kiosk-1"))
                .extracting(HelpCall::kind)
                .containsExactly(HelpKind.PERSON, HelpKind.WATER);
        assertThat(calls.open(event)).extracting(HelpCall::device).containsExactly("kiosk-1", "kiosk-2", "kiosk-1");
    }

    @Test
    void who_takes_a_call_first_has_it_and_when_it_is_done_a_new_one_may_come() {
        var call = calls.call(event, "kiosk-1", "refused", HelpKind.PERSON);
        assertThat(call.taken()).isFalse();
        assertThat(calls.take(call.id(), "li").takenBy()).isEqualTo("li");
        assertThat(calls.take(call.id(), "zhao").takenBy()).isEqualTo("li");
        assertThat(calls.open(event, "kiosk-1")).singleElement().satisfies(open -> assertThat(open.taken())
                .isTrue());
        calls.done(call.id(), "li");
        calls.done(call.id(), "li");
        assertThat(calls.open(event)).isEmpty();
        assertThatThrownBy(() -> calls.take(call.id(), "zhao")).isInstanceOf(Refusal.class);
        assertThat(calls.call(event, "kiosk-1", "welcome", HelpKind.PERSON).id())
                .isNotEqualTo(call.id());
        assertThatThrownBy(() -> calls.done("nothing", "li")).isInstanceOf(Refusal.class);
    }
}
