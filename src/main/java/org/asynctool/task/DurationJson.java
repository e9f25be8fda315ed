package org.asynctool.task;

import org.asynctool.time.VirtualTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Durations as task files write them; a bare number is refused, since it has no unit. */
final class DurationJson {

    /** The longest duration that can be written and read back, some 31,000 years. */
    private static final long MOST_MILLIS = 999_999_999_999_999L;

    private DurationJson() {}

    static long read(JsonNode json) {
        if (!json.isString()) {
            throw JsonValues.unexpected("a duration with a unit, such as \"2s\"", json);
        }
        return bounded(VirtualTime.parseDuration(json.stringValue()));
    }

    static JsonNode write(long millis) {
        return JsonNodeFactory.instance.stringNode(VirtualTime.formatDuration(bounded(millis)));
    }

    private static long bounded(long millis) {
        if (millis > MOST_MILLIS) {
            throw new InvalidTaskException("", "a duration must not be longer than " + MOST_MILLIS + "ms");
        }
        return millis;
    }
}
