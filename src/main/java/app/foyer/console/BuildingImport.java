package app.foyer.console;

import app.foyer.agenda.Session;
import app.foyer.live.EventState;
import app.foyer.live.StaleRevision;
import app.foyer.venue.Building;
import app.foyer.venue.VenueCommand;
import app.foyer.venue.imdf.BuildingDifference;
import app.foyer.venue.imdf.BuildingDifference.Item;
import app.foyer.venue.imdf.BuildingFault;
import app.foyer.venue.imdf.ImdfArchive;
import app.foyer.venue.imdf.Reading;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An IMDF archive: what is odd or wrong in it, what of the building it would change, and then all of it in one step. */
final class BuildingImport extends Dialog {
    private static final int MOST_FAULTS = 40;
    private static final int MOST_NAMES = 6;

    private final Post post;
    private final Operator operator;
    private final Paragraph verdict = new Paragraph();
    private final Div found = Controls.styled(new Div(), "found");
    private final Button apply;
    private Building building;
    private long compared;

    BuildingImport(Post post, Operator operator) {
        this.post = post;
        this.operator = operator;
        setHeaderTitle(post.say("building.title"));
        setWidth("44rem");
        addClassName("building-import");
        getElement().setAttribute("data-part", "building-import");
        verdict.setText(post.say("building.begin"));
        verdict.getElement().setAttribute("data-part", "verdict").setAttribute("aria-live", "polite");
        apply = Controls.button(post.say("building.apply"), "apply-building", this::apply);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setEnabled(false);
        add(file(), verdict, found);
        getFooter().add(Controls.button(post.say("cancel"), "leave", this::close), apply);
    }

    private FileField file() {
        return new FileField(
                post.words(), "building", ImdfArchive.LARGEST, verdict::setText, this::read, ".zip", ".imdf");
    }

    private void read(String name, byte[] content) {
        var state = post.state();
        var rooms = state.agenda().rooms();
        var names = rooms.values().stream().collect(Collectors.toMap(room -> room.id(), room -> room.name()));
        var reading = ImdfArchive.read(content).matching(names);
        var faults = reading.faultsOfImport(
                rooms.keySet(), state.venue(), post.clock().now());
        building = reading.building().none() || !Reading.usable(faults) ? null : reading.building();
        verdict.setText(
                building == null
                        ? post.say("building.unusable", name)
                        : post.say(
                                "building.read",
                                name,
                                building.levels().size(),
                                building.places().size(),
                                building.paths().size()));
        verdict.getElement().setAttribute("data-fault", building == null);
        var used = state.agenda().sessions().values().stream()
                .filter(session -> !session.cancelled())
                .map(Session::room)
                .collect(Collectors.toSet());
        var doubts = Set.copyOf(reading.doubts(faults, used, state.venue().building()));
        apply.setText(post.say(doubts.isEmpty() ? "building.apply" : "building.apply-anyway"));
        found.removeAll();
        if (!faults.isEmpty()) found.add(faults(faults, doubts));
        compare(state);
    }

    private void compare(EventState state) {
        compared = state.revision();
        found.getChildren().filter(Changes.class::isInstance).toList().forEach(found::remove);
        apply.setEnabled(false);
        if (building == null) return;
        var difference = BuildingDifference.between(state.venue().building(), building);
        found.addComponentAsFirst(new Changes(difference, state.venue().building()));
        apply.setEnabled(!difference.isEmpty());
    }

    /** Those that somebody must have seen before the others. */
    private Div faults(List<BuildingFault> faults, Set<BuildingFault> doubts) {
        var list = new UnorderedList();
        list.getElement().setAttribute("data-part", "faults");
        var groups = BuildingFault.alike(faults.stream()
                .sorted(Comparator.comparing(BuildingFault::warning).thenComparing(fault -> !doubts.contains(fault)))
                .toList());
        groups.stream().limit(MOST_FAULTS).forEach(alike -> list.add(item(alike, doubts)));
        if (groups.size() > MOST_FAULTS) list.add(new ListItem(post.say("preview.more", groups.size() - MOST_FAULTS)));
        return new Div(new H3(post.say("building.faults", faults.size())), list);
    }

    private ListItem item(List<BuildingFault> alike, Set<BuildingFault> doubts) {
        var item = new ListItem(
                BuildingFault.together(alike, this::named, post.tongue().code()));
        item.getElement()
                .setAttribute("data-reason", alike.getFirst().reason())
                .setAttribute("data-warning", alike.getFirst().warning() + "")
                .setAttribute("data-doubt", doubts.contains(alike.getFirst()))
                .setAttribute("data-count", alike.size() + "");
        return item;
    }

    private String named(String id) {
        var place = building == null ? null : building.places().get(id);
        return place == null || place.name().isEmpty()
                ? id
                : place.name().in(post.tongue().code());
    }

    private void apply(long seen) {
        operator.give(new VenueCommand.ReplaceBuilding(building), compared, this::overtaken);
        if (building.equals(post.state().venue().building())) close();
    }

    /** Somebody else changed the building meanwhile: it is compared anew. */
    private void overtaken(StaleRevision stale) {
        new ChangedSince(post.say("stale.title"), operator.lines(stale.since()), post.say("close")).open();
        compare(post.state());
    }

    /** What is added, removed and changed, by level. */
    private final class Changes extends Div {
        private final Building before;

        Changes(BuildingDifference difference, Building before) {
            this.before = before;
            getElement().setAttribute("data-part", "difference");
            if (difference.isEmpty()) add(new Paragraph(post.say("building.same")));
            list("added", difference.added());
            list("removed", difference.removed());
            list("changed", difference.changed());
        }

        private void list(String what, List<Item> items) {
            if (items.isEmpty()) return;
            var byLevel = new LinkedHashMap<String, List<Item>>();
            for (var item : items)
                byLevel.computeIfAbsent(level(item), key -> new ArrayList<>()).add(item);
            var list = new UnorderedList();
            byLevel.forEach((level, of) -> list.add(line(level, of)));
            list.getElement().setAttribute("data-what", what);
            add(new H3(post.say("building." + what, items.size())), list);
        }

        private ListItem line(String level, List<Item> items) {
            var names = items.stream()
                    .map(item -> item.name().in(post.tongue().code()))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            var said = names.stream().limit(MOST_NAMES).collect(Collectors.joining(post.say("list-comma")));
            var more = names.size() > MOST_NAMES ? " " + post.say("preview.more", names.size() - MOST_NAMES) : "";
            var counts = items.stream()
                    .collect(Collectors.groupingBy(Item::kind, LinkedHashMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(this::count)
                    .collect(Collectors.joining(post.say("list-comma")));
            return new ListItem(
                    new Span(PersonRow.joined(level, counts)), Controls.styled(new Span(said + more), "second"));
        }

        private String count(Map.Entry<String, Long> kind) {
            return post.say("building.kind." + kind.getKey(), kind.getValue());
        }

        /** Where it is or was; empty for what is not of one level. */
        private String level(Item item) {
            for (var one : List.of(building, before)) {
                var id =
                        switch (item.kind()) {
                            case "level" ->
                                one.level(item.id()).map(level -> level.id()).orElse(null);
                            case "place" ->
                                one.places().containsKey(item.id())
                                        ? one.places().get(item.id()).levels().getFirst()
                                        : null;
                            case "node" ->
                                one.nodes().containsKey(item.id())
                                        ? one.nodes().get(item.id()).level()
                                        : null;
                            case "path" ->
                                one.paths().containsKey(item.id())
                                        ? one.nodes()
                                                .get(one.paths().get(item.id()).from())
                                                .level()
                                        : null;
                            default -> null;
                        };
                if (id != null) return one.levelName(id).in(post.tongue().code());
            }
            return "";
        }
    }
}
