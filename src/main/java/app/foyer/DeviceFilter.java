package app.foyer;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import app.foyer.devices.DeviceToken;
import app.foyer.devices.Opening;
import app.foyer.live.Live;
import app.foyer.platform.Words;
import app.foyer.staff.Member;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/**
 * Opens the pages of kiosks and screens on the server's own machine, and elsewhere with a device token: given in the
 * header, or once as {@code ?token=} and then kept in a cookie, so that it does not stay in the address. Staff may look
 * at what they show.
 */
final class DeviceFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(DeviceFilter.class);
    private static final RequestMatcher KIOSK = pathPattern("/kiosk/{device}/**");
    private static final RequestMatcher SCREEN = pathPattern("/screen/{device}/**");
    private static final String PARAMETER = "token";
    /** Marks a page as opened to see what the device shows, as the console does. */
    static final String LOOK = "look";

    private static final String COOKIE = "foyer-device";
    private static final Duration KEPT = Duration.ofDays(90);

    private final KnownTokens tokens;
    private final Live live;
    private final SameMachine sameMachine;

    DeviceFilter(KnownTokens tokens, Live live, SameMachine sameMachine) {
        this.tokens = tokens;
        this.live = live;
        this.sameMachine = sameMachine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kiosk = KIOSK.matcher(request);
        var page = kiosk.isMatch() ? kiosk : SCREEN.matcher(request);
        if (!page.isMatch()) {
            chain.doFilter(request, response);
            return;
        }
        var asked = new Asked(kiosk.isMatch(), page.getVariables().get("device"), request);
        var given = request.getParameter(PARAMETER);
        boolean brought;
        boolean opened;
        try {
            brought = given != null && opens(given, asked).isPresent();
            opened = brought || (asked.kiosk() ? opensKiosk(asked) : opensScreen(asked));
        } catch (RuntimeException failure) {
            log.warn("A device's token could not be looked up: {}", failure.toString());
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        if (brought) keep(given, asked, response);
        else if (opened) chain.doFilter(request, response);
        else refuse(asked, response);
    }

    private record Asked(boolean kiosk, String device, HttpServletRequest request) {
        /** Where the device's page is; all else that it asks for is below. */
        String path() {
            return request.getContextPath()
                    + (kiosk ? "/kiosk/" : "/screen/")
                    + UriUtils.encode(device, StandardCharsets.UTF_8);
        }
    }

    private boolean opensKiosk(Asked asked) {
        var own = sameMachine.sent(asked.request());
        Optional<DeviceToken> token = own ? Optional.empty() : carried(asked);
        if (!own && token.isEmpty()) return looksAtKiosk(asked);
        KioskNavigation.allow(asked.request().getSession(), asked.device(), token);
        return true;
    }

    private static boolean looksAtKiosk(Asked asked) {
        var looks = isStaff() && asked.request().getParameter(LOOK) != null;
        if (looks) KioskNavigation.allowLook(asked.request().getSession(), asked.device());
        return looks;
    }

    private boolean opensScreen(Asked asked) {
        var opening = screen(asked);
        opening.ifPresent(by -> asked.request().setAttribute(Opening.ATTRIBUTE, by));
        return opening.isPresent();
    }

    private Optional<Opening> screen(Asked asked) {
        var own = sameMachine.sent(asked.request());
        var looks = asked.request().getParameter(LOOK) != null;
        if (own) return Optional.of(Opening.lasting(!looks));
        var secret = secret(asked.request()).filter(token -> opens(token, asked).isPresent());
        if (secret.isPresent())
            return Optional.of(
                    new Opening(true, () -> tokens.device(secret.get()).isPresent()));
        return isStaff() ? Optional.of(Opening.lasting(false)) : Optional.empty();
    }

    private static boolean isStaff() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Member;
    }

    private Optional<DeviceToken> carried(Asked asked) {
        return secret(asked.request()).flatMap(token -> opens(token, asked));
    }

    private static Optional<String> secret(HttpServletRequest request) {
        var cookie = Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(kept -> kept.getValue());
        return TokenFilter.bearer(request).or(() -> cookie);
    }

    private Optional<DeviceToken> opens(String token, Asked asked) {
        return tokens.device(token).filter(known -> known.opens(event(asked), asked.device()));
    }

    /** A kiosk stands at the current event, whatever its address says; a screen may show another. */
    private String event(Asked asked) {
        var named = asked.kiosk() ? null : asked.request().getParameter("event");
        return named != null ? named : live.currentEvent().orElse("");
    }

    /**
     * Lax, not strict: the link that brings the token may well be opened from a message on another site. For its own
     * page alone, so that two devices on one machine each keep theirs.
     */
    private static void keep(String token, Asked asked, HttpServletResponse response) throws IOException {
        var request = asked.request();
        var cookie = ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")))
                .sameSite("Lax")
                .path(asked.path())
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        var clean = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(PARAMETER)
                .build();
        var query = clean.getQuery() == null ? "" : "?" + clean.getQuery();
        response.sendRedirect(request.getRequestURI() + query);
    }

    /** It asks again by itself: a token may be on its way, or the event not yet there. */
    private static void refuse(Asked asked, HttpServletResponse response) throws IOException {
        var zh = Words.of(FoyerApplication.class, "zh");
        var en = Words.of(FoyerApplication.class, "en");
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                <!doctype html><html lang="zh"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="refresh" content="%s">
                <title>Foyer</title><link rel="stylesheet" href="%s/foyer/refused.css">
                <main data-reason="device-token"><p class="device">%s</p>
                <h1>%s</h1><p>%s</p><div lang="en"><h1>%s</h1><p>%s</p></div></main>
                """.formatted(
                        ErrorText.RELOAD_SECONDS,
                        asked.request().getContextPath(),
                        HtmlUtils.htmlEscape(asked.device()),
                        zh.get("device-refused.title"),
                        zh.get("device-refused.text"),
                        en.get("device-refused.title"),
                        en.get("device-refused.text")));
    }
}
