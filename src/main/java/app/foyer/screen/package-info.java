/**
 * Screens: a pure rendering of the state to regions of HTML, and the stream that carries them.
 * No rules, no SQL; it must not know the other surfaces.
 *
 * <h2>To add a layout</h2>
 *
 * <ol>
 *   <li>A constant in {@link app.foyer.screen.Layout}: its code, whether it is about a room or about several, its usual
 *       ground and viewing distance, and the function that draws it.
 *   <li>That function, in a class named for the layout: from the event's state, the view and the instant to a
 *       {@link app.foyer.screen.Rendering}. It asks nobody and remembers nothing. Its regions come in the order in which
 *       they are shown; {@code head} is the line at the top. What is true until when goes into
 *       {@link app.foyer.screen.Rendering#validUntil}; {@link app.foyer.screen.HouseDay} and
 *       {@link app.foyer.screen.RoomDay} know the day, {@link app.foyer.screen.Phrasing} says it in the screen's
 *       languages. Where the day is empty, over or not yet begun, there is a message instead.
 *   <li>Its templates under {@code src/main/jte}, of the parts in {@code tag}. A session carries {@code data-session} and
 *       {@code data-status}. A title has {@code data-lines} and is cut by words; what may go where room is short has
 *       {@code data-spare}, the highest number first.
 *   <li>Its part of {@code screen.css}: two sizes, {@code --t} for what is largest and {@code --r} for the rest; colours
 *       from the tokens alone. Rows of a grid or a column that may grow, so that the page can see that it is too full.
 *       Notices and emergencies need nothing: they stand outside of it, or in its place.
 *   <li>How it fits: {@code fitParts} in {@code screen.js} does for most; regions that take turns are named in
 *       {@code inTurn}.
 *   <li>Its code in {@code kiosk-config/schema/devices.schema.json}, with a key for each setting of its own, which
 *       {@code pack.Assembly} copies and {@link app.foyer.screen.ScreenConfig} reads; a line in the pack's README.
 *   <li>Its place in {@code FitTest}, which measures it in every size, language and theme; and somebody who looks at it.
 * </ol>
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "agenda",
            "live",
            "notices",
            "venue",
            "venue :: drawing",
            "venue :: seats",
            "devices",
            "checkin",
            "media",
            "cues",
            "seating"
        })
package app.foyer.screen;

import org.springframework.modulith.ApplicationModule;
