package app.foyer;

import app.foyer.devices.DeviceToken;
import app.foyer.staff.Member;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows programs by their {@code Authorization: Bearer} token. The principal is a {@link Member} for an API token, a
 * {@link DeviceToken} for a device's.
 */
final class TokenFilter extends OncePerRequestFilter {
    /** The role of a kiosk or screen. */
    static final String DEVICE = "DEVICE";

    private static final Logger log = LoggerFactory.getLogger(TokenFilter.class);
    private static final String BEARER = "Bearer ";
    private static final String ROLE = "ROLE_";

    private final KnownTokens tokens;
    private final ProblemResponses problems;
    private final RequestMatcher open;

    /** @param open the calls that ask for no token: what comes with them is not looked at */
    TokenFilter(KnownTokens tokens, ProblemResponses problems, RequestMatcher open) {
        this.tokens = tokens;
        this.problems = problems;
        this.open = open;
    }

    /** The token that a request carries in its header. */
    static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    static List<GrantedAuthority> role(String name) {
        return List.of(new SimpleGrantedAuthority(ROLE + name));
    }

    static boolean hasAnyRole(Authentication who, String... names) {
        var wanted = Set.of(names);
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(granted ->
                                wanted.contains(granted.getAuthority().replaceFirst("^" + ROLE, "")));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Authentication> who;
        try {
            who = bearer(request).flatMap(this::known);
        } catch (RuntimeException failure) {
            log.warn("A token could not be looked up: {}", failure.toString());
            problems.databaseAway(request, response);
            return;
        }
        who.ifPresent(known -> SecurityContextHolder.setContext(new SecurityContextImpl(known)));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open.matches(request);
    }

    private Optional<Authentication> known(String token) {
        return tokens.member(token)
                .<Authentication>map(
                        member -> authentication(member, member.role().name()))
                .or(() -> tokens.device(token).map(device -> authentication(device, DEVICE)));
    }

    private static Authentication authentication(Object principal, String role) {
        return new PreAuthenticatedAuthenticationToken(principal, "", role(role));
    }
}
