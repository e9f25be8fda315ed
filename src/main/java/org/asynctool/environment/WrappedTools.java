package org.asynctool.environment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.ToolSpec;
import org.asynctool.text.SafeThrowable;
import org.asynctool.world.InterfaceTools;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.WorldFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A world of tools that a test brings along. What they throw is a result, as it is for real callers. */
final class WrappedTools<T> implements WorldFactory {

    private final InterfaceTools<T> tools;
    private final T target;
    private final Map<String, Throwable> failures = new ConcurrentHashMap<>();

    WrappedTools(InterfaceTools<T> tools, T target) {
        this.tools = tools;
        this.target = target;
    }

    @Override
    public String name() {
        return tools.type().getSimpleName();
    }

    @Override
    public World create(JsonNode state, UniformRandomProvider random) {
        return new Wrapped(tools.world(target));
    }

    /** What the tool itself threw in a call. */
    Optional<Throwable> failure(String call) {
        return Optional.ofNullable(failures.get(call));
    }

    /** Makes what a tool throws an error of the tool, and keeps it for the caller. */
    private final class Wrapped implements World {

        private final World world;

        Wrapped(World world) {
            this.world = world;
        }

        @Override
        public List<ToolSpec> tools() {
            return world.tools();
        }

        @Override
        public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
            try {
                return world.call(call, clock);
            } catch (ToolException e) {
                failures.put(call.id(), e);
                throw e;
            } catch (RuntimeException e) {
                Throwable thrown = isAround(e) ? e.getCause() : e;
                failures.put(call.id(), thrown);
                throw new ToolException(SafeThrowable.describe(thrown));
            }
        }

        /** A checked exception comes out inside of one that is not. */
        private boolean isAround(RuntimeException e) {
            return e instanceof IllegalStateException
                    && e.getCause() instanceof Exception cause
                    && !(cause instanceof RuntimeException);
        }

        /** What the tools keep is for the test to look at. */
        @Override
        public JsonNode snapshot() {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
