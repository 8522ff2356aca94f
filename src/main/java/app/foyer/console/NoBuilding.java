package app.foyer.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says how to begin where nobody drew the building yet. */
final class NoBuilding extends Div {
    /** @param begin what can be done about it here; none for those who only look */
    NoBuilding(Post post, Component... begin) {
        addClassName("no-building");
        getElement().setAttribute("data-part", "no-building");
        add(
                new H2(post.say("venue.none")),
                new Paragraph(post.say("venue.none.pack")),
                new Paragraph(post.say(begin.length == 0 ? "venue.none.ask" : "venue.none.upload")));
        add(begin);
    }
}
