package app.foyer.devices;

import java.util.List;

/** What people at kiosks ask for, a person or something brought to them, kept until somebody says that it is done. */
public interface HelpCalls {
    /** The one who asked, where they no longer need it. */
    String ATTENDEE = "attendee";

    /** Asks for it at a device; where the same is asked for already, that call stays as it is. */
    HelpCall call(String event, String device, String step, HelpKind kind);

    /** Those not done, the longest waiting first. */
    List<HelpCall> open(String event);

    /** Those that are open at a device, at most one of each kind. */
    default List<HelpCall> open(String event, String device) {
        return open(event).stream().filter(call -> call.device().equals(device)).toList();
    }

    /**
     * One of the staff goes there, and the kiosk says so; who took it first has it.
     *
     * @param who a staff account's name
     * @return as it is now
     * @throws app.foyer.platform.Refusal {@code unknown-call}, also where it is done already
     */
    HelpCall take(String id, String who);

    /** It is over; a second time changes nothing. @throws app.foyer.platform.Refusal {@code unknown-call} */
    void done(String id, String who);
}
