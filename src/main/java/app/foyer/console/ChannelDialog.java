package app.foyer.console;

import app.foyer.cues.ChannelStatus;
import app.foyer.cues.Channels;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;

/** Where a channel goes. What is typed is hidden: whoever knows an address can write to that robot. */
final class ChannelDialog extends Dialog {
    private static final int LONGEST_SECRET = 500;

    private final PasswordField address;
    private final PasswordField secret;
    private final Set set;

    interface Set {
        /** Both null to go by the environment again. */
        void to(String address, String secret);
    }

    ChannelDialog(ChannelStatus status, Tongue tongue, Set set) {
        this.set = set;
        var words = tongue.words();
        var channel = status.channel();
        address = field(words.get("cues.set.address"), Channels.LONGEST_ADDRESS, "channel-address");
        secret = field(words.get("cues.set.secret"), LONGEST_SECRET, "channel-secret");
        setHeaderTitle(words.get("cues.set.title", channel.name().in(tongue.code())));
        setWidth("34rem");
        getElement().setAttribute("data-part", "set-channel");
        address.setAutofocus(true);
        add(new Div(words.get("cues.set.about")), address);
        if (channel.kind().signs()) add(secret);
        var save = Controls.button(words.get("save"), "save-channel", this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Controls.button(words.get("cancel"), "close", this::close));
        if (status.set()) getFooter().add(Controls.button(words.get("cues.set.clear"), "clear-channel", this::clear));
        getFooter().add(save);
    }

    private static PasswordField field(String label, int longest, String part) {
        var field = new PasswordField(label);
        field.setMaxLength(longest);
        field.setWidthFull();
        field.getElement().setAttribute("data-part", part).setAttribute("autocomplete", "off");
        return field;
    }

    private void save() {
        close();
        var signs = secret.getValue().strip();
        set.to(address.getValue().strip(), signs.isEmpty() ? null : signs);
    }

    private void clear() {
        close();
        set.to(null, null);
    }
}
