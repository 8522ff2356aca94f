package app.foyer;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;

/** The plain pages: home, and the one that takes the place of Boot's error page. */
@Configuration(proxyBeanMethods = false)
class PlainPages {
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PlainPages.class.getClassLoader());

    String html(String template, Object model) {
        var output = new StringOutput();
        engine.render(template, model, output);
        return output.toString();
    }

    /** The name by which Boot finds it. */
    @Bean
    View error() {
        return (model, request, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
            var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "";
            var within = path.substring(
                    Math.min(path.length(), request.getContextPath().length()));
            response.getWriter().write(html("error.jte", ErrorText.of(status, language(request), within)));
        };
    }

    /** Chinese or English, whichever the browser names first; English for one that names neither. */
    static String language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals(CHINESE) || language.equals(ENGLISH))
                .findFirst()
                .orElse(ENGLISH);
    }

    static String language(Locale locale) {
        return locale.getLanguage().equals(CHINESE) ? CHINESE : ENGLISH;
    }
}
