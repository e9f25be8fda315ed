package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.asynctool.json.Json;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.ToolSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded run of the original class, other classes left out.
 *
 * @param id its id
 * @param initial the state it began with
 * @param calls the calls and their results
 * @param finalState the state after the last call
 */
record OracleRow(String id, JsonNode initial, List<JsonNode> calls, JsonNode finalState) {

    static final String CLASS = "GorillaFileSystem";

    private static final String RAISED = "Error during execution: ";

    static boolean isAbout(JsonNode row) {
        return row.required("final_state").has(CLASS);
    }

    static OracleRow of(JsonNode row, JsonNode initial) {
        List<JsonNode> calls = row.required("turns").values().stream()
                .flatMap(turn -> StreamSupport.stream(turn.spliterator(), false))
                .filter(call -> call.required("class").stringValue().equals(CLASS))
                .toList();
        return new OracleRow(
                row.required("id").stringValue(),
                initial,
                calls,
                row.required("final_state").required(CLASS));
    }

    /** Runs all calls on a new world and compares results, with the order of their members, and the final state. */
    void verify() {
        Shell shell = Shell.of(initial);
        for (JsonNode call : calls) {
            assertThat(resultOf(shell, call)).as("%s: %s", id, call).isEqualTo(recorded(call));
        }
        assertThat(shell.state()).as("final state of %s", id).isEqualTo(finalState);
    }

    private String resultOf(Shell shell, JsonNode call) {
        String method = call.required("method").stringValue();
        ObjectNode arguments = (ObjectNode) call.required("args");
        shell.world().tools().stream()
                .filter(tool -> tool.name().equals(method))
                .forEach(tool -> assertThat(ToolSchema.compile(tool).problem(arguments))
                        .as("%s: %s", id, call)
                        .isEmpty());
        try {
            ToolResult result = shell.call(method, arguments);
            assertThat(result.error())
                    .as("%s: %s", id, call)
                    .isEqualTo(result.value().has("error"));
            return result.asJson();
        } catch (ToolException e) {
            return RAISED + e.getMessage();
        }
    }

    private static String recorded(JsonNode call) {
        String text = call.required("result").stringValue();
        if (text.startsWith(RAISED)) {
            return text;
        }
        return Json.write(call.has("value") ? call.get("value") : Json.read(text));
    }
}
