package app.foyer;

import app.foyer.staff.SignIn;
import app.foyer.staff.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs staff in by the login form, and sends them back to it with the reason where that failed. */
@Component
class StaffAuthentication implements AuthenticationProvider, AuthenticationFailureHandler {
    private final Staff staff;

    StaffAuthentication(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var address = given.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "";
        return switch (staff.signIn(given.getName(), String.valueOf(given.getCredentials()), address)) {
            case SignIn.Accepted(var member) ->
                UsernamePasswordAuthenticationToken.authenticated(
                        member, null, TokenFilter.role(member.role().name()));
            case SignIn.Refused() -> throw new BadCredentialsException("Wrong name or password");
            case SignIn.SlowedDown(var left) -> throw new SlowedDown(left);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var why = failure instanceof SlowedDown slow ? "slow=" + slow.seconds() : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }

    private static final class SlowedDown extends AuthenticationException {
        private final Duration left;

        SlowedDown(Duration left) {
            super("Too many tries");
            this.left = left;
        }

        /** Rounded up, so that whoever waits that long is let in. */
        long seconds() {
            return left.plusMillis(999).toSeconds();
        }
    }
}
