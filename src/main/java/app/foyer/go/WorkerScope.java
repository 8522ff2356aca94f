package app.foyer.go;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the worker, which is served from among the scripts, answer for the phone pages. */
@Configuration(value = "goWorkerScope", proxyBeanMethods = false)
class WorkerScope {
    private static final String WORKER = "/foyer/go-worker.js";

    @Bean
    FilterRegistrationBean<Filter> goWorkerScopeHeader() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("Service-Worker-Allowed", "/go/");
            chain.doFilter(request, response);
        });
        filter.addUrlPatterns(WORKER);
        return filter;
    }
}
