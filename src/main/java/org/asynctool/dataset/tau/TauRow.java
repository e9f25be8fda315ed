package org.asynctool.dataset.tau;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of the dump of tau-bench.
 *
 * @param id such as {@code retail_dev_7}
 * @param instruction what the user knows and wants
 * @param calls the reference actions in order; none where the right thing is to change nothing
 */
record TauRow(String id, String instruction, List<Call> calls) {

    /**
     * A reference action.
     *
     * @param tool the tool
     * @param arguments its arguments
     * @param result the text that it returned
     */
    record Call(String tool, ObjectNode arguments, String result) {}

    /** Reads a row, all of whose members must be there and no others. */
    static TauRow read(JsonNode json) {
        StrictObject row = StrictObject.of(json);
        String id = row.text("id");
        String instruction = row.text("instruction");
        List<Call> calls = new ArrayList<>();
        for (StrictObject call : row.children("calls")) {
            calls.add(new Call(call.text("name"), call.object("arguments"), call.text("result")));
            call.end();
        }
        row.end();
        return new TauRow(id, instruction, List.copyOf(calls));
    }

    /** Returns {@code retail} of {@code retail_dev_7}. */
    String domain() {
        int end = id.indexOf('_');
        return end < 0 ? id : id.substring(0, end);
    }
}
