package app.foyer.screen;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the worker, which is served from among the scripts, answer for the screens' pages. */
@Configuration(proxyBeanMethods = false)
class WorkerScope {
    private static final String WORKER = "/foyer/screen-worker.js";

    @Bean
    FilterRegistrationBean<Filter> workerScopeHeader() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("Service-Worker-Allowed", "/screen/");
            chain.doFilter(request, response);
        });
        filter.addUrlPatterns(WORKER);
        return filter;
    }
}
