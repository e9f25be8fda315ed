package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.asynctool.testing.TaskScript;
import org.asynctool.testing.TraceScript;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd.Reason;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static TaskScript task() {
        return TaskScript.thinking(1000).subTask("A").step("a1", "look", "{}").subTask("B");
    }

    @Test
    void aTraceOfAnotherTaskIsRefused() {
        Trace trace = task().trace().turn(0).end();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.score(task().task(), "e".repeat(64), trace))
                .withMessage("the trace was recorded with task 'scripted' of digest " + TraceScript.DIGEST
                        + ", but task 'scripted' has digest " + "e".repeat(64)
                        + "; score it with the task file it was recorded with, or record it anew");
        assertThatIllegalArgumentException().isThrownBy(() -> Scorer.score(task().task(), trace));
    }

    @Test
    void anEpisodeThatCouldNotRunIsRefused() {
        Trace trace = task().trace().turn(0).end(0, Reason.COULD_NOT_RUN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.score(task().task(), TraceScript.DIGEST, trace))
                .withMessage("trial 1 of task 'scripted' could not run, so there is nothing to score");
    }

    @Test
    void aReferenceRunOfOtherStepsIsRefused() {
        TaskScript other =
                TaskScript.thinking(1000).subTask("A").step("a2", "look", "{}").subTask("B");
        Trace trace = other.trace().turn(0).end();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.score(task().task(), TraceScript.DIGEST, trace))
                .withMessageContaining("has the steps [a2] for sub-task 'A', but the task has [a1]");
    }

    @Test
    void aReferenceRunWithoutASubTaskIsRefused() {
        Trace trace = TaskScript.thinking(1000).subTask("B").trace().turn(0).end();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.score(task().task(), TraceScript.DIGEST, trace))
                .withMessageContaining("has no sub-task 'A'");
    }

    @Test
    void aTraceThatContradictsItselfIsRefused() {
        List<TraceScript> broken = List.of(
                task().trace().turn(0).came(10, "c1", "{}"),
                task().trace().turn(0, "c1"),
                task().trace().call("A", "look", "{}"),
                task().trace().turn(0).call("C", "look", "{}"),
                task().trace().turn(0).answer("A", "one").answer("A", "two"));

        assertThat(broken)
                .allSatisfy(trace -> assertThatIllegalArgumentException()
                        .isThrownBy(trace::score)
                        .withMessageStartingWith("the trace is broken: "));
    }

    @Test
    void aTaskSucceedsIfAllItsSubTasksDo() {
        TraceScript trace = task().trace()
                .turn(0)
                .call("A", "look", "{}")
                .answer("B", "done")
                .came(2000, "c1", "{}")
                .turn(3000, "c1");

        Scorecard half = trace.score();
        assertThat(half.success()).isFalse();
        assertThat(half.subTasks()).extracting(Scorecard.SubTaskScore::success).containsExactly(false, true);
        assertThat(half.values()).containsEntry(Metrics.TASK_SUCCESS, 0.0).containsEntry(Metrics.SUBTASK_SUCCESS, 0.5);

        Scorecard whole = trace.answer("A", "done").score();
        assertThat(whole.success()).isTrue();
        assertThat(whole.values()).containsEntry(Metrics.TASK_SUCCESS, 1.0).containsEntry(Metrics.SUBTASK_SUCCESS, 1.0);
        assertThat(whole.subTasks().get(0).reasons()).isEmpty();
    }
}
