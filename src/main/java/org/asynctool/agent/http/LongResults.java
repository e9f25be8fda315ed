package org.asynctool.agent.http;

import java.util.OptionalInt;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;

/** Cuts results that are too long: their beginning and their end are kept, and between them is said how much is gone. */
final class LongResults {

    private final OptionalInt most;
    private int cut;

    LongResults(OptionalInt most) {
        this.most = most;
    }

    /** Returns a value as it is, or as a text with its middle left out; of JSON other than a text, of how it is written. */
    JsonNode fitting(JsonNode value) {
        if (most.isEmpty()) {
            return value;
        }
        String text = value.isString() ? value.stringValue() : Json.write(value);
        if (text.length() <= most.getAsInt()) {
            return value;
        }
        cut++;
        return Json.of(withoutMiddle(text, most.getAsInt()));
    }

    /** Returns how many were cut since this was asked before. */
    int cut() {
        int before = cut;
        cut = 0;
        return before;
    }

    private static String withoutMiddle(String text, int kept) {
        int head = wholeCharacter(text, kept - kept / 2);
        int tail = wholeCharacter(text, text.length() - kept / 2);
        return text.substring(0, head) + "[... " + (tail - head) + " characters left out ...]" + text.substring(tail);
    }

    /** Returns a place that does not part two halves of a character. */
    private static int wholeCharacter(String text, int place) {
        boolean parted = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return parted ? place - 1 : place;
    }
}
