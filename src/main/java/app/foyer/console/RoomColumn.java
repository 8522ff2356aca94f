package app.foyer.console;

import app.foyer.live.EventState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One room of the stage view: what is on, its controls, and its day on the time axis. */
final class RoomColumn extends Section {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Tongue tongue;
    private final String room;
    private final Span number = Controls.styled(new Span(), "key");
    private final H2 name = new H2();
    private final Span detail = Controls.styled(new Span(), "detail");
    private final NowCard now;
    private final RoomStanding standing;
    private final RoomControls controls;
    private final Element track = new Element("foyer-track");
    private RoomSheet sheet;
    private EventState state;
    private List<Block.Ghost> ghosts = List.of();

    /** @param operator null for those who only look */
    RoomColumn(String room, Tongue tongue, Operator operator) {
        this.room = room;
        this.tongue = tongue;
        this.controls = operator == null ? null : new RoomControls(room, tongue, operator);
        this.standing = new RoomStanding(tongue, operator);
        this.now = new NowCard(tongue);
        addClassName("room");
        getElement().setAttribute("data-room", room);
        var heading = Controls.styled(new Div(number, name, standing, detail), "heading");
        var head = Controls.styled(new Div(heading, now), "head");
        add(head);
        if (controls != null) head.add(controls);
        getElement().appendChild(track);
    }

    /** @param newGhosts of all rooms */
    void show(RoomSheet newSheet, EventState newState, int position, List<Block.Ghost> newGhosts) {
        sheet = newSheet;
        state = newState;
        ghosts = newGhosts.stream().filter(ghost -> ghost.room().equals(room)).toList();
        var words = tongue.words();
        number.setText(position < 10 ? (position + 1) % 10 + "" : "");
        name.setText(sheet.room().name().in(tongue.code()));
        name.getElement().setAttribute("title", name.getText());
        detail.setText(words.get(sheet.room().followsClock() ? "mode.clock" : "mode.hand"));
        detail.getElement().setAttribute("title", detail.getText());
        detail.getElement().setAttribute("data-mode", sheet.room().followsClock() ? "clock" : "hand");
        now.show(sheet);
        standing.show(sheet, state);
        if (controls != null) controls.show(sheet, state);
    }

    /** Draws what is planned; what does not fit steps back, and the whole column goes if nothing does. @return how many fit */
    long search(String wanted) {
        var blocks = sheet.items().stream()
                .map(item -> Block.of(item, state, tongue, wanted))
                .toList();
        track.setProperty("content", JSON.writeValueAsString(new Track(blocks, ghosts)));
        var fitting = blocks.stream().filter(Block::fits).count();
        var roomFits = sheet.room().name().byLanguage().values().stream()
                .anyMatch(each -> each.toLowerCase(tongue.words().locale()).contains(wanted));
        setVisible(wanted.isEmpty() || fitting > 0 || roomFits);
        return fitting;
    }

    private record Track(List<Block> blocks, List<Block.Ghost> ghosts) {}
}
