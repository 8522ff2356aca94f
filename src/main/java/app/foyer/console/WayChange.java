package app.foyer.console;

import app.foyer.venue.Answer;
import app.foyer.venue.Place;
import app.foyer.venue.Route;
import app.foyer.venue.RouteChange;
import app.foyer.venue.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Ways that change alike, from several devices; those that are lost or found again to several places.
 *
 * @param to the event's rooms first
 * @param devices those that are hit hardest first
 * @param before minutes from the first of them, 0 where there was no way
 * @param after likewise
 * @param by what takes people to another level now and did not before, or null
 * @param help where staff help on whom it leaves without a way, or null
 */
record WayChange(
        Kind kind, boolean stepFree, List<Place> to, List<String> devices, int before, int after, Way by, Place help) {
    /** What becomes of them, the gravest first. */
    enum Kind {
        NO_STEP_FREE,
        LOST,
        CLOSED,
        LONGER,
        OTHER,
        SHORTER,
        FOUND
    }

    /** What is not told in minutes. */
    private static final Set<Kind> IN_A_WORD = EnumSet.of(Kind.NO_STEP_FREE, Kind.LOST, Kind.FOUND);

    private record Together(Kind kind, boolean stepFree, Set<String> devices, Way by, Place help) {}

    private record Alike(Kind kind, boolean stepFree, Place to, Way by, Place help) {}

    static List<WayChange> of(List<RouteChange> changes) {
        var groups = new LinkedHashMap<Alike, List<RouteChange>>();
        for (var change : changes)
            if (!isToldAlready(change, changes))
                groups.computeIfAbsent(alike(change), key -> new ArrayList<>()).add(change);
        var all = together(groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .toList());
        all.sort(Comparator.comparing(WayChange::kind)
                .thenComparing(Comparator.comparingInt((WayChange change) -> change.after() - change.before())
                        .reversed())
                .thenComparing(change -> -change.devices().size()));
        return List.copyOf(all);
    }

    /** What is lost or found again for the same devices is told at once of all places. */
    private static List<WayChange> together(List<WayChange> each) {
        var all = new ArrayList<WayChange>();
        var groups = new LinkedHashMap<Together, List<WayChange>>();
        for (var one : each) {
            if (!IN_A_WORD.contains(one.kind())) all.add(one);
            else
                groups.computeIfAbsent(
                                new Together(
                                        one.kind(), one.stepFree(), Set.copyOf(one.devices()), one.by(), one.help()),
                                key -> new ArrayList<>())
                        .add(one);
        }
        for (var same : groups.values()) {
            var first = same.getFirst();
            var places = same.stream()
                    .flatMap(one -> one.to().stream())
                    .sorted(Comparator.comparing(place -> place.room() == null))
                    .toList();
            all.add(new WayChange(
                    first.kind(), first.stepFree(), places, first.devices(), 0, 0, first.by(), first.help()));
        }
        return all;
    }

    private static WayChange of(Alike alike, List<RouteChange> same) {
        var hardest = same.stream()
                .sorted(Comparator.comparingDouble((RouteChange change) -> -change.longer()))
                .toList();
        var first = hardest.getFirst();
        var devices = hardest.stream().map(RouteChange::device).toList();
        return new WayChange(
                alike.kind(),
                alike.stepFree(),
                List.of(alike.to()),
                devices,
                minutes(first.before()),
                minutes(first.after()),
                alike.by(),
                alike.help());
    }

    /** What those without steps share with everybody is told once. */
    private static boolean isToldAlready(RouteChange change, List<RouteChange> all) {
        if (!change.stepFree()) return false;
        return all.stream()
                .filter(other -> !other.stepFree())
                .filter(other ->
                        other.device().equals(change.device()) && other.to().equals(change.to()))
                .filter(other -> other.after().found() == change.after().found())
                .anyMatch(other -> !change.after().leads()
                        || minutes(other.before()) == minutes(change.before())
                                && minutes(other.after()) == minutes(change.after()));
    }

    private static Alike alike(RouteChange change) {
        var kind = kindOf(change);
        var lost = !change.after().leads();
        var by = lost ? null : carrier(change.after().route());
        if (by == carrier(change.before().route())) by = null;
        return new Alike(
                kind,
                change.stepFree(),
                change.to(),
                by,
                lost && kind != Kind.CLOSED ? change.after().help() : null);
    }

    private static Kind kindOf(RouteChange change) {
        var found = change.after().found();
        if (found == Answer.Found.CLOSED) return Kind.CLOSED;
        if (found == Answer.Found.NO_STEP_FREE) return Kind.NO_STEP_FREE;
        if (change.lost()) return change.stepFree() ? Kind.NO_STEP_FREE : Kind.LOST;
        if (!change.before().leads()) return Kind.FOUND;
        var by = minutes(change.after()) - minutes(change.before());
        return by > 0 ? Kind.LONGER : by < 0 ? Kind.SHORTER : Kind.OTHER;
    }

    private static int minutes(Answer answer) {
        return answer.leads() ? answer.route().minutes() : 0;
    }

    /** What takes people to another level, or null. */
    private static Way carrier(Route route) {
        if (route == null) return null;
        return route.paths().stream()
                .map(path -> path.way())
                .filter(way -> way == Way.LIFT || way == Way.STAIRS || way == Way.ESCALATOR)
                .findFirst()
                .orElse(null);
    }
}
