package app.foyer.console;

import app.foyer.notices.Draft;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The second word that an emergency needs: what will be said, and on how many devices. Enter leaves it. */
final class EmergencyDialog extends Dialog {
    EmergencyDialog(Draft draft, List<String> reached, int all, Tongue tongue, Runnable push) {
        var words = tongue.words();
        var noticeWords = new NoticeWords(tongue);
        setHeaderTitle(words.get("emergency.title"));
        setWidth("44rem");
        setCloseOnOutsideClick(false);
        addClassName("emergency-dialog");
        getElement().setAttribute("data-part", "emergency");
        var said = Controls.styled(new Div(), "said");
        draft.text().byLanguage().forEach((language, text) -> said.add(line(language, text, "text")));
        draft.detail().byLanguage().forEach((language, text) -> said.add(line(language, text, "detail")));
        var reach = new Paragraph(words.get("emergency.reach", reached.size(), all)
                + (reached.isEmpty() ? "" : words.get("colon") + noticeWords.some(reached)));
        reach.getElement().setAttribute("data-part", "reach").setAttribute("data-reached", reached.size() + "");
        add(said, reach, new Paragraph(words.get("emergency.until")));
        var leave = Controls.button(words.get("cancel"), "leave-emergency", this::close);
        leave.setAutofocus(true);
        addOpenedChangeListener(opened -> leave.focus());
        var confirm = Controls.button(words.get("emergency.do", reached.size()), "confirm-emergency", () -> {
            close();
            push.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClassName("grave");
        getFooter().add(leave, confirm);
    }

    private static Paragraph line(String language, String text, String part) {
        var line = new Paragraph(text);
        line.getElement()
                .setAttribute("data-part", part)
                .setAttribute("lang", language)
                .setAttribute("dir", "auto");
        return line;
    }
}
