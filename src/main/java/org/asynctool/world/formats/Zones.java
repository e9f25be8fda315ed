package org.asynctool.world.formats;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/** Time zones of the tz database that the Java runtime brings, and fixed offsets. */
final class Zones {

    private static final Pattern OFFSET = Pattern.compile("[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00");
    private static final Map<String, String> NAMES = names();

    private Zones() {}

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        ZoneRulesProvider.getAvailableZoneIds().forEach(name -> names.put(name, name));
        return names;
    }

    /**
     * Finds a zone.
     *
     * @throws ToolException if there is none of that name; the message proposes some
     */
    static ZoneId of(String name) throws ToolException {
        return OFFSET.matcher(name).matches()
                ? ZoneOffset.of(name)
                : ZoneId.of(Lookup.of(NAMES, "there is no time zone", name));
    }

    /**
     * Refuses a time that clocks do not show.
     *
     * @throws ToolException if clocks are put forward across it
     */
    static void requireExists(LocalDateTime time, ZoneId zone) throws ToolException {
        ZoneOffsetTransition transition = zone.getRules().getTransition(time);
        Lookup.require(
                transition == null || !transition.isGap(),
                () -> time + " does not exist in " + zone + ": clocks go from " + transition.getDateTimeBefore()
                        + " to " + transition.getDateTimeAfter());
    }

    /** Tells whether clocks show a time twice. */
    static boolean isTwice(LocalDateTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(time).size() > 1;
    }
}
