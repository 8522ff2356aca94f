package app.foyer.screen;

/**
 * How many seats are free, and what the drawing's signs mean.
 *
 * @param chairs how many there are
 * @param forWheelchairs what a place without a chair is called; empty where there are none
 * @param places how many of those are free
 */
public record SeatsLeft(
        int free, int chairs, Phrase label, Phrase freeKey, Phrase takenKey, Phrase forWheelchairs, int places) {}
