package app.foyer.screen;

import app.foyer.live.EventState;
import app.foyer.venue.Place;
import app.foyer.venue.drawing.PlanDrawing;
import app.foyer.venue.drawing.Symbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Arrows from where the screen stands to every room, with what is on there; and to other places. */
final class Wayfinder {
    private static final String HEAD = "head.jte";
    private static final String ROW = "wayfinding/row.jte";
    private static final String HINT = "wayfinding/hint.jte";
    private static final String PLAN = "wayfinding/plan.jte";
    private static final String MESSAGE = "message.jte";

    private final EventState state;
    private final View view;
    private final HouseDay house;
    private final Phrasing phrasing;
    private final Signpost signpost;

    private Wayfinder(EventState state, View view, Instant now) {
        this.state = state;
        this.view = view;
        this.house = HouseDay.of(state, view, now);
        this.phrasing = new Phrasing(state.agenda(), view.languages());
        this.signpost = Signpost.of(state, view.device(), view.ways().stepFree(), phrasing, now);
    }

    static Rendering render(EventState state, View view, Instant now) {
        return new Wayfinder(state, view, now).rendering();
    }

    private Rendering rendering() {
        var regions = new ArrayList<Rendering.Region>();
        var head = view.ways().stepFree()
                ? phrasing.say("way.step-free")
                : phrasing.of(state.event().name());
        regions.add(new Rendering.Region("head", HEAD, head));
        plan(regions);
        for (var day : house.days()) {
            var room = day.rundown().room().id();
            if (isShown(day, room)) regions.add(new Rendering.Region("room-" + room, ROW, row(day, room)));
        }
        for (var place : view.ways().places()) regions.add(new Rendering.Region("room-to-" + place, ROW, row(place)));
        if (regions.size() == 1) regions.add(new Rendering.Region("message", MESSAGE, house.message(phrasing)));
        else if (!signpost.stands()) regions.add(new Rendering.Region("room-hint", HINT, hint()));
        return new Rendering(regions, house.validUntil());
    }

    private boolean isShown(RoomDay day, String room) {
        return !view.rooms().isEmpty()
                || day.usedToday()
                || state.venue().building().ofRoom(room).isPresent();
    }

    private Message hint() {
        return state.venue().building().none()
                ? new Message(phrasing.say("way.no-plan"), phrasing.say("way.no-plan.detail"))
                : new Message(phrasing.say("way.no-stand"), phrasing.say("way.no-stand.detail"));
    }

    private WayRow row(RoomDay day, String room) {
        var item = day.live() != null ? day.live() : day.next().orElse(null);
        var away = day.coming().stream()
                .filter(coming ->
                        coming.away() && !coming.at().isAfter(house.now().plus(RoomDay.SOON)))
                .findFirst()
                .map(coming -> phrasing.entryElsewhere(coming.item()))
                .orElse(null);
        return new WayRow(
                closedOr(room, signpost.to(room)),
                null,
                phrasing.room(room),
                item == null ? Phrase.NONE : phrasing.say(day.live() != null ? "now" : "next"),
                item == null ? null : phrasing.entry(item),
                away,
                item == null ? phrasing.say("row.over") : Phrase.NONE);
    }

    /** A room may be closed that is on no plan. */
    private Pointing closedOr(String room, Pointing way) {
        var closed = house.closed(room, phrasing);
        if (closed == null || way.trouble() != null) return way;
        return new Pointing(
                way.place(), "none", Symbols.noWay(), null, null, way.level(), way.levelName(), Phrase.NONE, closed);
    }

    private WayRow row(String target) {
        var way = signpost.to(target);
        var building = state.venue().building();
        var kind = Place.Kind.of(target)
                .or(() -> building.place(target).map(Place::kind))
                .orElse(Place.Kind.OTHER);
        return new WayRow(way, Symbols.of(kind), signpost.name(target), Phrase.NONE, null, null, Phrase.NONE);
    }

    private void plan(List<Rendering.Region> regions) {
        var box = view.ways().plan();
        if (box == null || !signpost.stands()) return;
        var from = signpost.from();
        var svg = PlanDrawing.of(state.venue().building(), from.level())
                .within(box.width(), box.height(), box.letters())
                .turned(from.facing())
                .in(view.languages().subList(0, 1))
                .here(from.level(), from.at(), from.facing())
                .closed(state.venue().holding(house.now()))
                .svg();
        regions.add(new Rendering.Region("side", PLAN, new WaysPlan(svg)));
    }
}
