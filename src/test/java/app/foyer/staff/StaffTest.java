package app.foyer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@FoyerTest
class StaffTest {
    private static final SignIn REFUSED = new SignIn.Refused();
    private static final String HERE = "192.0.2.1";

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private String name;

    @BeforeEach
    void anAccount() {
        name = "anna-" + UUID.randomUUID();
        staff.add(name, "right", Role.STAGE);
    }

    @Test
    void the_right_password_signs_in_whatever_the_case_of_the_name() {
        var accepted = new SignIn.Accepted(new Member(name, Role.STAGE));
        assertThat(staff.signIn(" " + name.toUpperCase() + " ", "right", HERE)).isEqualTo(accepted);
        assertThat(staff.signIn(name, "Right", HERE)).isEqualTo(REFUSED);
    }

    @Test
    void an_account_is_made_once() {
        assertThatThrownBy(() -> staff.add(name, "other", Role.DESK))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("account-exists"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_five_wrong_tries_the_pause_grows_whether_there_is_such_an_account_or_not(boolean there) {
        var tried = there ? name : "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++)
            assertThat(staff.signIn(tried, "wrong", HERE)).isEqualTo(REFUSED);
        assertThat(staff.signIn(tried, "right", HERE)).isEqualTo(new SignIn.SlowedDown(Duration.ofSeconds(10)));
        clock.forward(Duration.ofSeconds(7));
        assertThat(staff.signIn(tried, "right", HERE)).isEqualTo(new SignIn.SlowedDown(Duration.ofSeconds(3)));
        clock.forward(Duration.ofSeconds(3));
        assertThat(staff.signIn(tried, "wrong", HERE)).isEqualTo(REFUSED);
        assertThat(staff.signIn(tried, "wrong", HERE)).isEqualTo(new SignIn.SlowedDown(Duration.ofSeconds(20)));
    }

    @Test
    void a_success_and_an_hour_without_tries_each_begin_anew() {
        for (int i = 0; i < 5; i++) staff.signIn(name, "wrong", HERE);
        clock.forward(Duration.ofSeconds(10));
        assertThat(staff.signIn(name, "right", HERE)).isInstanceOf(SignIn.Accepted.class);
        for (int i = 0; i < 5; i++)
            assertThat(staff.signIn(name, "wrong", HERE)).isEqualTo(REFUSED);
        clock.forward(SlowDown.FORGOTTEN_AFTER);
        for (int i = 0; i < 5; i++)
            assertThat(staff.signIn(name, "wrong", HERE)).isEqualTo(REFUSED);
        assertThat(staff.signIn(name, "wrong", HERE)).isInstanceOf(SignIn.SlowedDown.class);
    }

    @Test
    void who_guesses_elsewhere_does_not_shut_out_who_knows_the_password_until_very_many_guess() {
        for (int i = 0; i < 5; i++) staff.signIn(name, "wrong", "198.51.100.1");
        assertThat(staff.signIn(name, "right", "198.51.100.1")).isInstanceOf(SignIn.SlowedDown.class);
        assertThat(staff.signIn(name, "right", HERE)).isInstanceOf(SignIn.Accepted.class);
        var now = clock.instant();
        assertThat(SlowDown.ofAll(SlowDown.FREE_TRIES_OF_ALL - 1, now, now)).isZero();
        assertThat(SlowDown.ofAll(SlowDown.FREE_TRIES_OF_ALL, now, now)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void the_pause_is_never_longer_than_five_minutes() {
        var now = clock.instant();
        assertThat(SlowDown.left(4, now, now)).isZero();
        assertThat(SlowDown.left(1_000, now, now)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void many_tries_at_once_are_not_more_than_one_after_another() throws Exception {
        Callable<SignIn> guess = () -> staff.signIn(name, "wrong", HERE);
        try (var threads = Executors.newFixedThreadPool(12)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(i -> guess).toList());
            int looked = 0;
            for (var answer : answers) if (answer.get().equals(REFUSED)) looked++;
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void a_token_stands_for_its_role_and_a_made_up_one_for_nobody() {
        var token = staff.makeToken("mixer", Role.STAGE, name).secret();
        assertThat(staff.byToken(token)).contains(new Member("mixer", Role.STAGE));
        assertThat(staff.byToken(token + "x")).isEmpty();
        assertThat(staff.byToken("")).isEmpty();
        assertThat(staff.byToken("foyer_" + UUID.randomUUID())).isEmpty();
        assertThat(token).hasSizeGreaterThanOrEqualTo(40);
    }
}
