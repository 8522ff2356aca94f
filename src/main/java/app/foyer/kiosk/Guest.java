package app.foyer.kiosk;

import app.foyer.checkin.Question;
import app.foyer.checkin.Scan;
import java.util.List;

/**
 * Somebody who showed who they are and may come in.
 *
 * @param scan what will be redeemed on a yes; it carries the nonce that makes a second press harmless
 * @param questions what they are still to be asked
 * @param companions who else of their order may come in now
 * @param party what became of those of them who were checked in with the guest
 */
record Guest(
        Card card,
        String attendee,
        String ticket,
        Scan scan,
        List<Question> questions,
        List<Companion> companions,
        Party party) {
    /** @param name masked, unless the order code was told */
    record Companion(String name, Scan scan) {
        /** Says nothing: personal data stay out of logs. */
        @Override
        public String toString() {
            return "Companion";
        }
    }

    /**
     * @param admitted how many of them came in
     * @param left the names of those who did not, as their companions'
     */
    record Party(int admitted, List<String> left) {
        static final Party NOBODY = new Party(0, List.of());
    }

    Guest {
        questions = List.copyOf(questions);
        companions = List.copyOf(companions);
    }

    Guest answering(Scan newScan) {
        return new Guest(card, attendee, ticket, newScan, List.of(), companions, party);
    }

    Guest with(List<Question> newQuestions) {
        return new Guest(card, attendee, ticket, scan, newQuestions, companions, party);
    }

    /** Whether nobody lets them in before they have answered. */
    boolean mustAnswer() {
        return questions.stream().anyMatch(Question::required);
    }

    Guest with(Card newCard) {
        return new Guest(newCard, attendee, ticket, scan, questions, companions, party);
    }

    /** The others of the order were seen to. */
    Guest with(Party newParty) {
        return new Guest(card, attendee, ticket, scan, questions, List.of(), newParty);
    }

    /** Says nothing: personal data stay out of logs. */
    @Override
    public String toString() {
        return "Guest";
    }
}
