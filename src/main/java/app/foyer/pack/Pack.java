package app.foyer.pack;

import app.foyer.agenda.Agenda;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import app.foyer.badges.BadgeSetup;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.DoorSettings;
import app.foyer.cues.CueSetup;
import app.foyer.devices.Device;
import app.foyer.fallback.Affairs;
import app.foyer.live.Event;
import app.foyer.media.MediaFile;
import java.util.List;

/** An event as its folder describes it: read whole, and without a fault. */
public record Pack(
        Event event,
        Affairs affairs,
        List<CheckinList> lists,
        DoorSettings door,
        List<Device> devices,
        List<Attendee> attendees,
        List<Ticket> tickets,
        BadgeSetup badges,
        List<MediaFile> media,
        CueSetup cues) {
    public Pack {
        lists = List.copyOf(lists);
        devices = List.copyOf(devices);
        attendees = List.copyOf(attendees);
        tickets = List.copyOf(tickets);
        media = List.copyOf(media);
    }

    Pack withDoor(List<CheckinList> newLists, List<Ticket> newTickets) {
        return new Pack(event, affairs, newLists, door, devices, attendees, newTickets, badges, media, cues);
    }

    public Agenda agenda() {
        return affairs.agenda();
    }

    Pack withAgenda(Event newEvent, Agenda newAgenda) {
        return new Pack(
                newEvent, affairs.with(newAgenda), lists, door, devices, attendees, tickets, badges, media, cues);
    }
}
