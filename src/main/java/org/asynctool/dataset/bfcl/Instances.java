package org.asynctool.dataset.bfcl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.OfferedTool;
import org.asynctool.task.ToolSpec;
import org.asynctool.time.Seeds;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolSchema;
import org.asynctool.world.World;
import org.asynctool.world.Worlds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One set of the worlds of a sub-task, on which calls run one after the other. */
final class Instances {

    /** A tool of these worlds, and the schema whose properties tell the order of its parameters. */
    private record Owned(String world, ToolSpec spec, JsonNode documented) {}

    /**
     * A call that a world can take.
     *
     * @param world name of the world
     * @param tool the tool
     * @param arguments its arguments
     */
    record Bound(String world, ToolSpec tool, ObjectNode arguments) {}

    private final Map<String, World> worlds = new LinkedHashMap<>();
    private final Map<String, Owned> tools = new LinkedHashMap<>();

    Instances(Map<String, ? extends JsonNode> states, Map<String, OfferedTool> offered, Worlds factories) {
        states.forEach((name, state) -> {
            World world = factories.create(name, state.deepCopy(), Seeds.random(0));
            worlds.put(name, world);
            world.tools().forEach(spec -> {
                OfferedTool offer = offered.getOrDefault(spec.name(), OfferedTool.AS_IT_IS);
                tools.put(spec.name(), new Owned(name, spec, offer.of(spec).parameters()));
            });
        });
    }

    /**
     * Finds the tool of a call and gives its arguments their names.
     *
     * @throws IllegalArgumentException if there is no such tool, or the arguments do not fit it
     */
    Bound bind(PythonCall call) {
        Owned tool = tools.get(call.name());
        if (tool == null) {
            throw new IllegalArgumentException("name '" + call.name() + "' is not defined");
        }
        ObjectNode arguments = ParameterOrder.bind(call, tool.documented());
        ToolSchema.compile(tool.spec()).problem(arguments).ifPresent(problem -> {
            throw new IllegalArgumentException(call.name() + "(): " + problem);
        });
        return new Bound(tool.world(), tool.spec(), arguments);
    }

    /** Runs a call and returns what its world answers. */
    JsonNode execute(Bound call) throws ToolException {
        return worlds.get(call.world())
                .call(new ToolCall("c1", call.tool().name(), call.arguments()), () -> 0)
                .value();
    }

    /** Runs calls and returns the texts of their results. */
    List<String> run(List<? extends RecordedCall> calls) {
        return calls.stream().map(this::run).toList();
    }

    private String run(RecordedCall call) {
        if (call instanceof FailedCall failed) {
            return ResultText.failed(failed.problem());
        }
        Bound bound;
        try {
            bound = bind((PythonCall) call);
        } catch (IllegalArgumentException e) {
            return ResultText.failed(String.valueOf(e.getMessage()));
        }
        try {
            return ResultText.of(execute(bound));
        } catch (ToolException e) {
            return ResultText.failed(String.valueOf(e.getMessage()));
        }
    }

    /** Returns the state of each world, as it is now. */
    Map<String, JsonNode> states() {
        Map<String, JsonNode> states = new LinkedHashMap<>();
        worlds.forEach((name, world) -> states.put(name, world.snapshot()));
        return states;
    }
}
