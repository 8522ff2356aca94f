package app.foyer.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.pack.ShippedPack;
import org.junit.jupiter.api.Test;

/** What a plan is proposed with costs few trials. */
class ProposalTest {
    @Test
    void few_arguments_are_tried_and_the_first_already_works() {
        var affairs = ShippedPack.at(ShippedPack.TEN_TO_TEN).affairs();
        var proposal = new Proposal(affairs, ShippedPack.TEN_TO_TEN);
        var rooms = affairs.agenda().rooms().size();
        assertThat(rooms * (rooms - 1)).as("pairs to choose from").isGreaterThan(Proposal.MOST_TRIES);
        for (var plan : affairs.fallback().plansInOrder()) {
            var tries = proposal.tries(plan, null);
            assertThat(tries)
                    .as(plan.id())
                    .hasSizeBetween(1, Proposal.MOST_TRIES)
                    .doesNotHaveDuplicates();
            assertThat(proposal.of(plan, null)).as(plan.id()).isEqualTo(tries.getFirst());
        }
    }
}
