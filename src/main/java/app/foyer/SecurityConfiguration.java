package app.foyer;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;
import static org.springframework.security.web.util.matcher.RequestMatchers.anyOf;

import app.foyer.live.Live;
import app.foyer.staff.Role;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open what. Programs come with a token and never with a session; people of the staff sign in; kiosks and screens
 * are opened from the same machine, or with a device token. What is not named here is closed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String ADMIN = "ADMIN";
    private static final String STAGE = "STAGE";
    private static final String DESK = "DESK";
    private static final String TECH = "TECH";

    private static final RequestMatcher OPEN_CALLS = anyOf(
            pathPattern(HttpMethod.GET, "/api/v1/agenda"),
            pathPattern(HttpMethod.GET, "/api/v1/route"),
            pathPattern(HttpMethod.GET, "/api/v1/export/schedule.xml"),
            pathPattern(HttpMethod.GET, "/api/v1/export/schedule.json"),
            pathPattern(HttpMethod.GET, "/api/v1/export/agenda.ics"),
            pathPattern(HttpMethod.GET, "/api/v1/openapi/**"),
            pathPattern("/actuator/health/**"));

    /** Vaadin's scripts are partly inline; nothing comes from elsewhere, and nobody else frames us. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

    /**
     * Vaadin's pages are forwarded to, and a forward closes the response before headers could be added at its end. What
     * is written so early, a page's own header could only be added to: so caching is left to each page.
     */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** Each filter of each request timed by itself is of use to nobody here, and costs a third of a check-in. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Scripts, styles and pictures of ours, and the way on a phone: the same for everybody, so they may be kept. */
    @Bean
    @Order(1)
    SecurityFilterChain resources(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher("/foyer/**", "/go/**"))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/foyer/**", "/go/**").permitAll())
                .build();
    }

    private static String[] roles(Predicate<Role> may) {
        return Arrays.stream(Role.values()).filter(may).map(Role::name).toArray(String[]::new);
    }

    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http, KnownTokens tokens, ProblemResponses problems, SameMachine sameMachine)
            throws Exception {
        return stateless(http.securityMatcher("/api/**", "/actuator/**"))
                .addFilterBefore(new TokenFilter(tokens, problems, OPEN_CALLS), AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN_CALLS)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/rooms/*/timer")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/commands",
                                "/api/v1/undo",
                                "/api/v1/journal/*/why",
                                "/api/v1/cues/*/acknowledge")
                        .hasAnyRole(ADMIN, STAGE)
                        .requestMatchers(HttpMethod.GET, "/api/v1/notices/**")
                        .hasAnyRole(ADMIN, STAGE, DESK, TECH)
                        .requestMatchers("/api/v1/notices/**")
                        .hasAnyRole(ADMIN, STAGE)
                        .requestMatchers(
                                HttpMethod.POST, "/api/v1/plans/**", "/api/v1/incidents/**", "/api/v1/closures/**")
                        .hasAnyRole(ADMIN, STAGE)
                        .requestMatchers(HttpMethod.PUT, "/api/v1/plans/*")
                        .hasAnyRole(roles(Role::writesPlans))
                        .requestMatchers(HttpMethod.DELETE, "/api/v1/plans/*")
                        .hasAnyRole(roles(Role::writesPlans))
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/plans",
                                "/api/v1/plans/activations",
                                "/api/v1/incidents",
                                "/api/v1/closures")
                        .hasAnyRole(ADMIN, STAGE, DESK, TECH)
                        .requestMatchers(
                                HttpMethod.GET, "/api/v1/journal", "/api/v1/report", "/api/v1/devices", "/api/v1/cues")
                        .hasAnyRole(ADMIN, STAGE, DESK, TECH)
                        .requestMatchers(HttpMethod.POST, "/api/v1/checkins/**")
                        .hasAnyRole(ADMIN, DESK, TokenFilter.DEVICE)
                        .requestMatchers(HttpMethod.GET, "/api/v1/arrivals/counts")
                        .hasAnyRole(ADMIN, STAGE, DESK, TECH)
                        .requestMatchers(
                                "/api/v1/attendees",
                                "/api/v1/badges/**",
                                "/api/v1/attendees/*/correct",
                                "/api/v1/walk-ins",
                                "/api/v1/tickets/*/items",
                                "/api/v1/arrivals/**",
                                "/api/v1/export/attendees.csv",
                                "/api/v1/export/attendees.xlsx",
                                "/api/v1/export/scans.csv")
                        .hasAnyRole(ADMIN, DESK)
                        .requestMatchers("/api/**")
                        .hasRole(ADMIN)
                        .requestMatchers("/actuator/prometheus")
                        .access((who, context) -> new AuthorizationDecision(sameMachine.sent(context.getRequest())
                                || TokenFilter.hasAnyRole(who.get(), ADMIN, TECH)))
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, KnownTokens tokens, Live live, SameMachine sameMachine, StaffAuthentication staff)
            throws Exception {
        withOurHeaders(http)
                .headers(headers -> headers.withObjectPostProcessor(EAGERLY)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authenticationProvider(staff)
                .csrf(csrf -> csrf.ignoringRequestMatchers("/screen/**", "/kiosk/*/frame", "/cue/*"))
                .addFilterBefore(new DeviceFilter(tokens, live, sameMachine), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/", "/error", "/kiosk/**", "/screen/**", "/cue/*")
                                .permitAll())
                .with(vaadin(), pages -> pages.loginView("/login", "/login").defaultSuccessUrl("/console"));
        var chain = http.build();
        chain.getFilters().stream()
                .filter(UsernamePasswordAuthenticationFilter.class::isInstance)
                .map(UsernamePasswordAuthenticationFilter.class::cast)
                .forEach(login -> login.setAuthenticationFailureHandler(staff));
        return chain;
    }

    /** A page that is reached inside Vaadin never passes the filters, so what they decide is asked for there too. */
    @Bean
    NavigationAccessControlConfigurer navigationAccess(Live live) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withNavigationAccessChecker(new KioskNavigation(live))
                .withDecisionResolver((results, navigation) -> strictest(results));
    }

    private static AccessCheckResult strictest(List<AccessCheckResult> results) {
        return List.of(AccessCheckDecision.REJECT, AccessCheckDecision.DENY, AccessCheckDecision.ALLOW).stream()
                .flatMap(wanted -> results.stream().filter(result -> result.decision() == wanted))
                .findFirst()
                .orElseGet(() -> AccessCheckResult.deny("Nobody allows it"));
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return withOurHeaders(http)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static HttpSecurity withOurHeaders(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentTypeOptions(Customizer.withDefaults())
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin));
    }
}
