package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.metric.GoalCheck;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent;
import tools.jackson.databind.JsonNode;

/**
 * The check {@value #NAME}, by which imported single-turn tasks succeed exactly if the benchmark's own checker accepts
 * the calls. All calls for the sub-task count, in the order in which they were made, refused ones too. See {@link
 * BfclCallVerdict}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class CallsCheck implements GoalCheck {

    /** The name that goals use. */
    public static final String NAME = "bfcl-calls";

    /** For the service loader. */
    public CallsCheck() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> problem(Task task, SubTask subTask, Trace trace) {
        JsonNode state = Optional.ofNullable(subTask.worlds().get(BfclCallsWorldFactory.NAME))
                .orElseThrow(() -> new IllegalArgumentException("the check '" + NAME + "' needs the world '"
                        + BfclCallsWorldFactory.NAME + "', which sub-task " + subTask.id() + " does not have"));
        SingleTurnRow row = SingleTurnRow.read(state);
        BfclCallVerdict verdict = new SingleTurnJudge(row).judge(calls(row, subTask.id(), trace));
        String details = verdict.subErrorTypes().isEmpty() ? "" : " " + verdict.subErrorTypes();
        return verdict.errorType().map(error -> error + details);
    }

    private static List<JudgedCall> calls(SingleTurnRow row, String subTask, Trace trace) {
        List<JudgedCall> calls = new ArrayList<>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof TraceEvent.CallAccepted call && call.subTask().equals(subTask)) {
                calls.add(new JudgedCall(row.functionName(call.tool()), call.arguments()));
            } else if (event instanceof TraceEvent.CallRefused call
                    && call.subTask().equals(Optional.of(subTask))) {
                calls.add(new JudgedCall(row.functionName(call.tool()), call.arguments()));
            }
        }
        return calls;
    }
}
