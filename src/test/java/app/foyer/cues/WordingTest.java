package app.foyer.cues;

import static app.foyer.cues.CueDay.SETUP;
import static app.foyer.cues.CueDay.UTC;
import static app.foyer.cues.CueDay.minute;
import static app.foyer.cues.CueDay.session;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.live.Event;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void what_has_no_name_is_told_by_its_id() {
        var room = Room.of("main", 0, LocalText.EMPTY, null, null);
        var agenda =
                Agenda.empty(UTC, LocalTime.of(4, 0)).with(List.of(room), List.of(session("a", "main", 0, 30, "Ann")));
        var day = new CueDay(SETUP, agenda, minute(-5)).look();
        var event = new Event(
                "e",
                LocalText.of("A morning"),
                LocalText.EMPTY,
                UTC,
                LocalTime.of(4, 0),
                List.of("en"),
                Event.Brand.HOUSE);
        var wording = Wording.of(SETUP, EventState.of(event, 1, agenda), day.cue("c0"), null, day.now);
        assertThat(wording.orElseThrow().text("en")).isEqualTo("Ann a main 10:00 5");
    }
}
