package org.asynctool.dataset.bfcl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A call as Python writes it, such as {@code sort('a.txt')} or {@code mean(numbers=[1, 2.0])}.
 *
 * @param name the function
 * @param positional the values without a name, in order
 * @param keywords the values with a name, in the order written
 */
record PythonCall(String name, List<JsonNode> positional, Map<String, JsonNode> keywords) implements RecordedCall {

    PythonCall {
        positional = List.copyOf(positional);
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    /**
     * Reads a call.
     *
     * @throws IllegalArgumentException if the text is no call; the message names the column
     */
    static PythonCall parse(String text) {
        return new PythonCallParser(text).call();
    }

    /** Reads a call of an agent, which may be anything. */
    static RecordedCall recorded(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            return new FailedCall(String.valueOf(e.getMessage()));
        }
    }
}
