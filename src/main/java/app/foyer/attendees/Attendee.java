package app.foyer.attendees;

/**
 * A person registered for the event. Names are kept as they were given, never split or re-cased.
 *
 * @param latinName the name in Latin letters where {@code name} is not, or null
 * @param category for example speaker, guest, press; or null
 * @param language BCP 47 tag, or null
 * @param orderCode shared by all who were booked together, or null
 * @param group what they arrive or sit as, or null
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
        String group) {
    /** Says who without saying more: personal data stay out of logs. */
    @Override
    public String toString() {
        return "Attendee " + id;
    }
}
