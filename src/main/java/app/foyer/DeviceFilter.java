package app.foyer;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import app.foyer.devices.DeviceToken;
import app.foyer.devices.DeviceTokens;
import app.foyer.devices.Opening;
import app.foyer.live.Live;
import app.foyer.platform.Words;
import app.foyer.staff.Member;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;

/**
 * Opens the pages of kiosks and screens on the server's own machine, and elsewhere with a device token: given in the
 * header, or once as {@code ?token=} and then kept in a cookie, so that it does not stay in the address. Staff may look
 * at screens.
 */
final class DeviceFilter extends OncePerRequestFilter {
    private static final RequestMatcher KIOSK = pathPattern("/kiosk/{device}/**");
    private static final RequestMatcher SCREEN = pathPattern("/screen/{device}/**");
    private static final String PARAMETER = "token";
    private static final String COOKIE = "foyer-device";
    private static final Duration KEPT = Duration.ofDays(90);

    private final DeviceTokens tokens;
    private final Live live;

    DeviceFilter(DeviceTokens tokens, Live live) {
        this.tokens = tokens;
        this.live = live;
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
        var device = page.getVariables().get("device");
        var given = request.getParameter(PARAMETER);
        if (given != null && opens(given, request, device).isPresent()) keep(given, request, response);
        else if (kiosk.isMatch() ? opensKiosk(request, device) : opensScreen(request, device))
            chain.doFilter(request, response);
        else refuse(request, response, device);
    }

    private boolean opensKiosk(HttpServletRequest request, String device) {
        var token = carried(request, device);
        if (token.isEmpty() && !SameMachine.sent(request)) return false;
        KioskNavigation.allow(request.getSession(), event(request), token);
        return true;
    }

    private boolean opensScreen(HttpServletRequest request, String device) {
        var opening = screen(request, device);
        opening.ifPresent(by -> request.setAttribute(Opening.ATTRIBUTE, by));
        return opening.isPresent();
    }

    private Optional<Opening> screen(HttpServletRequest request, String device) {
        var own = SameMachine.sent(request);
        if (own && !isStaff()) return Optional.of(Opening.lasting(true));
        var secret =
                secret(request).filter(token -> opens(token, request, device).isPresent());
        if (secret.isPresent())
            return Optional.of(
                    new Opening(true, () -> tokens.check(secret.get()).isPresent()));
        return own || isStaff() ? Optional.of(Opening.lasting(false)) : Optional.empty();
    }

    private static boolean isStaff() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Member;
    }

    private Optional<DeviceToken> carried(HttpServletRequest request, String device) {
        return secret(request).flatMap(token -> opens(token, request, device));
    }

    private static Optional<String> secret(HttpServletRequest request) {
        var cookie = Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(kept -> kept.getValue());
        return TokenFilter.bearer(request).or(() -> cookie);
    }

    private Optional<DeviceToken> opens(String token, HttpServletRequest request, String device) {
        return tokens.check(token).filter(known -> known.opens(event(request), device));
    }

    private String event(HttpServletRequest request) {
        var asked = request.getParameter("event");
        return asked != null ? asked : live.currentEvent().orElse("");
    }

    /** Lax, not strict: the link that brings the token may well be opened from a message on another site. */
    private static void keep(String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var cookie = ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        var clean = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(PARAMETER)
                .build();
        var query = clean.getQuery() == null ? "" : "?" + clean.getQuery();
        response.sendRedirect(request.getRequestURI() + query);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String device)
            throws IOException {
        var zh = Words.of(FoyerApplication.class, "zh");
        var en = Words.of(FoyerApplication.class, "en");
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                <!doctype html><html lang="zh"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Foyer</title><link rel="stylesheet" href="%s/foyer/refused.css">
                <main data-reason="device-token"><p class="device">%s</p>
                <h1>%s</h1><p>%s</p><div lang="en"><h1>%s</h1><p>%s</p></div></main>
                """.formatted(
                        request.getContextPath(),
                        HtmlUtils.htmlEscape(device),
                        zh.get("device-refused.title"),
                        zh.get("device-refused.text"),
                        en.get("device-refused.title"),
                        en.get("device-refused.text")));
    }
}
