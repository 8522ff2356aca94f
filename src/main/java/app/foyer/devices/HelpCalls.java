package app.foyer.devices;

import java.util.List;
import java.util.Optional;

/** Calls for a person from kiosks, kept until somebody says that they are done. */
public interface HelpCalls {
    /** The one who asked, where they no longer need it. */
    String ATTENDEE = "attendee";

    /** Calls a person to a device; where one is called already, that call stays as it is. */
    HelpCall call(String event, String device, String step);

    /** Those not done, the longest waiting first. */
    List<HelpCall> open(String event);

    /** The one that is open at a device. */
    default Optional<HelpCall> open(String event, String device) {
        return open(event).stream().filter(call -> call.device().equals(device)).findFirst();
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
