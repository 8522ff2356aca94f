package app.foyer.staff;

import java.time.Duration;

/** What came of trying a password. */
public sealed interface SignIn {
    record Accepted(Member member) implements SignIn {}

    /** Wrong name or password; which of them is not told. */
    record Refused() implements SignIn {}

    /** Too many tries: this one was not looked at. @param left until the next one will be */
    record SlowedDown(Duration left) implements SignIn {}
}
