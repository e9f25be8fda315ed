package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.ToolSchema;
import org.asynctool.world.World;
import org.asynctool.world.WorldFactory;
import org.asynctool.world.WorldMaker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded run of one original class, other classes left out.
 *
 * @param id its id
 * @param initial the state it began with
 * @param calls the calls and their results
 * @param finalState the state after the last call
 */
public record OracleRow(String id, JsonNode initial, List<JsonNode> calls, JsonNode finalState) {

    private static final String RAISED = "Error during execution: ";

    /** Exceptions by which the original stumbled; their messages are none of its results. */
    private static final Set<String> ACCIDENTS = Set.of("KeyError", "AttributeError", "TypeError", "OverflowError");

    static OracleRow of(JsonNode row, String className, JsonNode initial) {
        List<JsonNode> calls = row.required("turns").values().stream()
                .flatMap(turn -> StreamSupport.stream(turn.spliterator(), false))
                .filter(call -> call.required("class").stringValue().equals(className))
                .toList();
        return new OracleRow(
                row.required("id").stringValue(),
                initial,
                calls,
                row.required("final_state").required(className));
    }

    OracleRow withInitial(JsonNode other) {
        return new OracleRow(id, other, calls, finalState);
    }

    /**
     * Runs all calls on a new world and compares results, with the order of their members, and the final state.
     * Another world of the same maker must not know of them.
     *
     * @param comparable given a call and a result, what is compared of that
     */
    void verify(WorldFactory factory, BinaryOperator<JsonNode> comparable) {
        WorldMaker maker = factory.prepare(initial);
        World other = maker.make(WorldCalls.seeded());
        JsonNode untouched = other.snapshot();
        verify(maker.make(WorldCalls.seeded()), comparable);
        assertThat(other.snapshot()).as("another world of %s", id).isEqualTo(untouched);
        assertThat(maker.make(WorldCalls.seeded()).snapshot())
                .as("a later world of %s", id)
                .isEqualTo(untouched);
    }

    private void verify(World world, BinaryOperator<JsonNode> comparable) {
        Map<String, ToolSpec> tools =
                world.tools().stream().collect(Collectors.toMap(ToolSpec::name, Function.identity()));
        for (JsonNode call : calls) {
            ToolSpec tool = tools.get(call.required("method").stringValue());
            assertThat(tool).as("%s: tool of %s", id, call).isNotNull();
            if (ACCIDENTS.contains(call.path("exception").asString(""))) {
                runAtLeast(world, tool, call);
            } else {
                assertThat(resultOf(world, tool, call, comparable))
                        .as("%s: %s", id, call)
                        .isEqualTo(recorded(call, comparable));
            }
        }
        assertThat(world.snapshot()).as("final state of %s", id).isEqualTo(finalState);
    }

    private String resultOf(World world, ToolSpec tool, JsonNode call, BinaryOperator<JsonNode> comparable) {
        ObjectNode arguments = (ObjectNode) call.required("args");
        assertThat(ToolSchema.compile(tool).problem(arguments))
                .as("%s: %s", id, call)
                .isEmpty();
        try {
            ToolResult result = world.call(new ToolCall("c1", tool.name(), arguments), () -> 0);
            assertThat(result.error())
                    .as("%s: %s", id, call)
                    .isEqualTo(result.value().has("error"));
            return Json.write(comparable.apply(call, result.value()));
        } catch (ToolException e) {
            return RAISED + e.getMessage();
        }
    }

    /** The original stumbled over this call: ours may refuse it by its schema, or answer anything. */
    private void runAtLeast(World world, ToolSpec tool, JsonNode call) {
        if (ToolSchema.compile(tool).problem(call.required("args")).isEmpty()) {
            assertThat(resultOf(world, tool, call, (asked, result) -> result))
                    .as("%s: %s", id, call)
                    .isNotEmpty();
        }
    }

    private static String recorded(JsonNode call, BinaryOperator<JsonNode> comparable) {
        String text = call.required("result").stringValue();
        if (text.startsWith(RAISED)) {
            return text;
        }
        return Json.write(comparable.apply(call, call.has("value") ? call.get("value") : Json.read(text)));
    }
}
