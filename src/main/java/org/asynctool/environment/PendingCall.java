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
    private final ToolBinding tool;
    private final ObjectNode arguments;
    private final long sentMillis;
    private final CallPlan plan;
    private @Nullable ToolResult result;

    PendingCall(int number, ToolBinding tool, ObjectNode arguments, long sentMillis, CallPlan plan) {
        this.number = number;
        this.tool = tool;
        this.arguments = arguments;
        this.sentMillis = sentMillis;
        this.plan = plan;
    }

    static String id(int number) {
        return "c" + number;
    }

    String id() {
        return id(number);
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
        return plan.fault().filter(fault -> fault.kind() == kind).isPresent();
    }

    boolean executesAtStart() {
        return tool.spec().executes() == ToolSpec.Executes.START;
    }

    boolean executed() {
        return result != null;
    }

    void execute(WorldSet worlds, long virtualMillis) {
        result = worlds.call(id(), tool, arguments, virtualMillis);
    }

    /** Returns what the agent gets: what the world gave, or what the fault makes of it. */
    ToolResult delivered() {
        if (meets(Fault.Kind.ERROR)) {
            return plan.fault()
                    .flatMap(Fault::result)
                    .map(value -> new ToolResult(value, true))
                    .orElseGet(() -> ToolResult.error("the tool failed"));
        }
        if (meets(Fault.Kind.TIMEOUT)) {
            long after = plan.fault().map(Fault::afterMillis).orElse(0L);
            return ToolResult.error("no result within " + VirtualTime.seconds(after));
        }
        if (result == null) {
            throw new IllegalStateException("call " + id() + " is delivered before it executes");
        }
        return result;
    }
}
