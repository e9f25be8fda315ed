package org.asynctool.environment;

import org.asynctool.task.Fault;
import org.asynctool.task.ToolSpec;
import org.asynctool.time.VirtualTime;
import org.asynctool.world.ToolResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An accepted call and what its world gave. */
final class PendingCall {

    private final int number;
    private final String id;
    private final ToolBinding tool;
    private final ObjectNode arguments;
    private final long sentMillis;
    private final CallPlan plan;
    private WorldSet.@Nullable Given given;

    PendingCall(int number, ToolBinding tool, ObjectNode arguments, long sentMillis, CallPlan plan) {
        this.number = number;
        this.id = id(number);
        this.tool = tool;
        this.arguments = arguments;
        this.sentMillis = sentMillis;
        this.plan = plan;
    }

    static String id(int number) {
        return "c" + number;
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    ToolBinding tool() {
        return tool;
    }

    long sentMillis() {
        return sentMillis;
    }

    CallPlan plan() {
        return plan;
    }

    boolean meets(Fault.Kind kind) {
        return plan.fault().isPresent() && plan.fault().get().kind() == kind;
    }

    boolean executesAtStart() {
        return tool.spec().executes() == ToolSpec.Executes.START;
    }

    boolean executed() {
        return given != null;
    }

    void execute(WorldSet worlds, long virtualMillis) {
        given = worlds.call(id, tool, arguments, virtualMillis);
    }

    /** Returns what the agent gets: what the world gave, or what the fault makes of it. */
    WorldSet.Given delivered() {
        if (meets(Fault.Kind.ERROR)) {
            return fault(plan.fault()
                    .flatMap(Fault::result)
                    .map(value -> new ToolResult(value, true))
                    .orElseGet(() -> ToolResult.error("the tool failed")));
        }
        if (meets(Fault.Kind.TIMEOUT)) {
            long after = plan.fault().map(Fault::afterMillis).orElse(0L);
            return fault(ToolResult.error("no result within " + VirtualTime.seconds(after)));
        }
        if (given == null) {
            throw new IllegalStateException("call " + id + " is delivered before it executes");
        }
        return given;
    }

    private static WorldSet.Given fault(ToolResult result) {
        return new WorldSet.Given(result, WorldSet.bytes(result));
    }
}
