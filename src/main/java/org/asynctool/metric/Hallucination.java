package org.asynctool.metric;

import java.util.Optional;
import java.util.stream.Stream;
import org.asynctool.agent.VisibleValues;
import org.asynctool.json.Json;
import org.asynctool.trace.ReferenceRun.StepRun;
import org.asynctool.trace.TraceEvent.RequestArrived;
import tools.jackson.databind.JsonNode;

/**
 * Finds a call with the tool of an open step and a value that stands in no request that had arrived, no result that
 * had been seen, and neither in the reference nor in the tool's schema.
 */
final class Hallucination {

    private final Analysis analysis;
    private final SubTaskLog subTask;
    private final OpenSteps open;
    private final VisibleValues visible = new VisibleValues();

    Hallucination(Analysis analysis, SubTaskLog subTask, OpenSteps open) {
        this.analysis = analysis;
        this.subTask = subTask;
        this.open = open;
    }

    Optional<Finding<Cause>> find() {
        if (subTask.calls.stream().noneMatch(this::isSuspect)) {
            return Optional.empty();
        }
        showReference();
        for (LoggedTurn turn : analysis.log.turns()) {
            turn.seen.forEach(call -> visible.add(call.result));
            for (LoggedCall call : turn.calls) {
                Optional<Finding<Cause>> found = isSuspect(call) ? inventedIn(call) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
            turn.requests.forEach(this::show);
        }
        return Optional.empty();
    }

    private void showReference() {
        for (SubTaskLog other : analysis.subTasks) {
            visible.addText(other.plan.subTask().requests().get(0));
        }
        for (StepRun step : subTask.plan.run().steps()) {
            visible.add(step.arguments());
            step.choices().forEach(visible::add);
        }
    }

    private void show(RequestArrived request) {
        analysis.subTasks.stream()
                .filter(other -> other.plan.id().equals(request.subTask()))
                .forEach(
                        other -> visible.addText(other.plan.subTask().requests().get(request.request())));
    }

    private boolean isSuspect(LoggedCall call) {
        return call.match == LoggedCall.Match.EXTRA
                && call.subTask.equals(subTask.plan.id())
                && open.withTool(call.tool).isPresent();
    }

    private Optional<Finding<Cause>> inventedIn(LoggedCall call) {
        return leaves(call.arguments)
                .filter(leaf -> !visible.shows(leaf))
                .findFirst()
                .map(leaf -> new Finding<>(
                        Cause.HALLUCINATED_ARGUMENT,
                        Optional.of(call.id),
                        call.sentMillis,
                        OpenSteps.expected(open.withTool(call.tool).orElseThrow()),
                        OpenSteps.made(call) + " has " + CallText.of(Json.write(leaf))
                                + ", which stands in no request and no result"));
    }

    private static Stream<JsonNode> leaves(JsonNode value) {
        return value.isContainer() ? value.valueStream().flatMap(Hallucination::leaves) : Stream.of(value);
    }
}
