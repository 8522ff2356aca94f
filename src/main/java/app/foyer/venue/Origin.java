package app.foyer.venue;

/**
 * Where somebody stands who asks for the way.
 *
 * @param node of the network, the one that is nearest
 * @param at may be beside the network
 * @param facing which way they look, degrees clockwise from the plan's up; null where nobody knows
 * @param along the path beside which they stand, or null where they go to the node
 * @param joins the point of that path that is nearest, or null
 */
public record Origin(Node node, Point at, Double facing, Path along, Point joins) {
    public Origin(Node node, Point at, Double facing) {
        this(node, at, facing, null, null);
    }

    public String level() {
        return node.level();
    }
}
