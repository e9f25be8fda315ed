package org.asynctool.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.asynctool.agent.blocking.AgentTools;
import org.asynctool.agent.blocking.BlockingAgent;
import org.asynctool.world.ToolResult;
import tools.jackson.databind.JsonNode;

/** The plan of {@link GreedyAgent} as blocking code: a future for each call, and a wait for any of them. */
public final class BlockingFollower {

    private final AgentTools tools;
    private final List<ReferencePlan> plans;
    private final Map<CompletableFuture<ToolResult>, Runnable> open = new LinkedHashMap<>();

    private BlockingFollower(AgentTools tools) {
        this.tools = tools;
        this.plans = ReferencePlan.of(tools.briefing());
    }

    /** Makes an agent that goes by the name of the greedy one. */
    public static BlockingAgent agent() {
        return BlockingAgent.of(tools -> new BlockingFollower(tools).follow()).named("GreedyAgent");
    }

    private void follow() {
        while (plans.stream().anyMatch(plan -> !plan.isClosed())) {
            plans.forEach(this::callWhatIsReady);
            List<String> moreToCome = answer();
            if (!moreToCome.isEmpty()) {
                moreToCome.forEach(tools::nextRequest);
            } else if (!open.isEmpty()) {
                awaitAny();
            }
            readWhatCame();
        }
    }

    private void callWhatIsReady(ReferencePlan plan) {
        for (int step : plan.ready()) {
            Turn.Builder turn = Turn.builder();
            plan.issue(step, turn);
            Turn.Call call = turn.build().calls().get(0);
            CompletableFuture<ToolResult> future = tools.callAsync(
                    call.subTask().orElseThrow(),
                    call.tool(),
                    members(call.arguments().orElseThrow()));
            open.put(future, () -> read(plan, step, future));
        }
    }

    private List<String> answer() {
        List<String> moreToCome = new ArrayList<>();
        for (ReferencePlan plan : plans) {
            if (plan.canAnswer()) {
                if (!plan.isLastRequest()) {
                    moreToCome.add(plan.subTask().id());
                }
                Turn.Builder turn = Turn.builder();
                plan.answer(turn);
                tools.answer(plan.subTask().id(), turn.build().answers().get(0).value());
            }
        }
        return moreToCome;
    }

    private void awaitAny() {
        try {
            CompletableFuture.anyOf(open.keySet().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            // A refused call is read like any other.
        }
    }

    private void readWhatCame() {
        List<CompletableFuture<ToolResult>> came =
                open.keySet().stream().filter(CompletableFuture::isDone).toList();
        came.forEach(future -> open.remove(future).run());
    }

    private static void read(ReferencePlan plan, int step, CompletableFuture<ToolResult> future) {
        if (future.isCompletedExceptionally()) {
            plan.refused(step);
        } else {
            plan.result(step, future.join().value(), future.join().error());
        }
    }

    private static Map<String, JsonNode> members(JsonNode arguments) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        arguments.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
