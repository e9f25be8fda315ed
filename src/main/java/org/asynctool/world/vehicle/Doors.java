package org.asynctool.world.vehicle;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What doors are like. */
final class Doors {

    static final String LOCKED = "locked";
    static final String UNLOCKED = "unlocked";

    /** The doors of a car. One that a task does not list counts as unlocked. */
    private static final int ALL = 4;

    private Doors() {}

    static int remainingUnlocked(JsonNode doors) {
        return ALL - withStatus(doors, LOCKED).size();
    }

    static List<String> withStatus(JsonNode doors, String status) {
        return doors.properties().stream()
                .filter(door -> door.getValue().stringValue().equals(status))
                .map(Map.Entry::getKey)
                .toList();
    }
}
