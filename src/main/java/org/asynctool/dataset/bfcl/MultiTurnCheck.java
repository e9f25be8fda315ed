package org.asynctool.dataset.bfcl;

import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.metric.GoalCheck;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;
import org.asynctool.world.Worlds;

/**
 * The check {@value #NAME}, by which imported multi-turn tasks succeed exactly if the benchmark's own checker calls the
 * conversation valid and every request was answered. See {@link BfclVerdict}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class MultiTurnCheck implements GoalCheck {

    /** The name that goals use. */
    public static final String NAME = "bfcl-multi-turn";

    /** For the service loader. */
    public MultiTurnCheck() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> problem(Task task, SubTask subTask, Trace trace) {
        BfclVerdict verdict = BfclVerdict.of(subTask, trace, Worlds.installed());
        String turn =
                verdict.turn().isPresent() ? " in request " + verdict.turn().getAsInt() : "";
        return verdict.errorType().map(error -> error + turn);
    }
}
