package app.foyer.screen;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns models into HTML by the precompiled templates, which escape every value by its context. */
@Component
class Html {
    private static final int USUAL_LENGTH = 1_024;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Html.class.getClassLoader());

    String of(String template, Object model) {
        var output = new StringOutput(USUAL_LENGTH);
        engine.render(template, model, output);
        return output.toString().strip();
    }

    /** The regions by key, in their order; what is equal to one of {@code before} is not rendered again. */
    Map<String, Drawn> of(Rendering rendering, Map<String, Drawn> before) {
        var drawn = new LinkedHashMap<String, Drawn>();
        for (var region : rendering.regions()) {
            var old = before.get(region.key());
            var same = old != null && old.region().equals(region);
            drawn.put(region.key(), same ? old : new Drawn(region, of(region.template(), region.model())));
        }
        return drawn;
    }

    /** A region and its HTML. */
    record Drawn(Rendering.Region region, String html) {}
}
