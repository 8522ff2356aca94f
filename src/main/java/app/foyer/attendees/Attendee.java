package app.foyer.attendees;

/**
 * A person registered for the event. Names are kept as they were given, never split or re-cased.
 *
 * @param latinName the name in Latin letters where {@code name} is not, or null
 * @param category for example speaker, guest, press; or null
 * @param language BCP 47 tag, or null
 * @param orderCode shared by all who were booked together, or null
 * @param group what they arrive or sit as, or null
 * @param note what staff wrote about them, or null
 * @param host who waits for them and is told when they arrive, or null
 * @param attention whether staff should see to them in person
 */
public record Attendee(
        String id,
        String name,
        String latinName,
        String organisation,
        String category,
        String email,
        String phone,
        String language,
        String orderCode,
        String group,
        String note,
        String host,
        boolean attention) {
    public Attendee(
            String id,
            String name,
            String latinName,
            String organisation,
            String category,
            String email,
            String phone,
            String language,
            String orderCode,
            String group) {
        this(id, name, latinName, organisation, category, email, phone, language, orderCode, group, null, null, false);
    }

    /** Says who without saying more: personal data stay out of logs. */
    @Override
    public String toString() {
        return "Attendee " + id;
    }
}
