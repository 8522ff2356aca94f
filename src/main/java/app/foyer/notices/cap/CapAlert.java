package app.foyer.notices.cap;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One message of the protocol, as far as notices ask. Texts that are not there are null; codes are spelled as the
 * standard spells them.
 *
 * @param identifier unique with its sender
 * @param restriction whom a {@code Restricted} one is for
 * @param addresses whom a {@code Private} one is for
 * @param references the messages that an {@code Update} or a {@code Cancel} is about
 */
public record CapAlert(
        String identifier,
        String sender,
        OffsetDateTime sent,
        String status,
        String msgType,
        String scope,
        String restriction,
        List<String> addresses,
        List<CapReference> references,
        List<CapInfo> infos) {
    public static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    static final String ACTUAL = "Actual";
    static final String ALERT = "Alert";
    static final String UPDATE = "Update";
    static final String CANCEL = "Cancel";
    static final String RESTRICTED = "Restricted";
    static final String PRIVATE = "Private";

    public CapAlert {
        addresses = List.copyOf(addresses);
        references = List.copyOf(references);
        infos = List.copyOf(infos);
    }

    /** How other messages refer to this one. */
    public CapReference reference() {
        return new CapReference(sender, identifier, sent);
    }

    public boolean isUpdate() {
        return UPDATE.equals(msgType);
    }

    public boolean isCancel() {
        return CANCEL.equals(msgType);
    }
}
