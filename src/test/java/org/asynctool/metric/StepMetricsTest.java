package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.agent.Observation.RefusalKind;
import org.asynctool.testing.TaskScript;
import org.asynctool.testing.TraceScript;
import org.junit.jupiter.api.Test;

class StepMetricsTest {

    private static TaskScript twoSteps() {
        return TaskScript.thinking(1000)
                .subTask("A")
                .step("a1", "look", "{'x':1,'y':2}")
                .giving("{'v':7}")
                .step("a2", "book", "{'v':{'$ref':'a1#/v'},'note':{'$any':'hello'}}");
    }

    private static double value(TraceScript trace, String metric) {
        return trace.score().value(metric).orElseThrow();
    }

    @Test
    void everyF1IsOneWhereThereAreNeitherStepsNorCalls() {
        TraceScript trace = TaskScript.thinking(0).subTask("A").trace().turn(0);

        assertThat(trace.score().values())
                .containsEntry(Metrics.STEP_TOOL_F1, 1.0)
                .containsEntry(Metrics.STEP_ARGUMENT_F1, 1.0)
                .containsEntry(Metrics.STEP_EXACT_F1, 1.0)
                .containsEntry(Metrics.SUBTASK_PROGRESS, 1.0)
                .doesNotContainKeys(
                        Metrics.STEP_LEGAL,
                        Metrics.STEP_EDGES,
                        Metrics.SUBTASK_RESPONSE,
                        Metrics.SWITCH_STREAK,
                        Metrics.SWITCH_PRODUCTIVE,
                        Metrics.CALLS_PRODUCTIVITY);
    }

    @Test
    void everyF1IsZeroWhereThereAreStepsButNoCalls() {
        assertThat(twoSteps().trace().turn(0).score().values())
                .containsEntry(Metrics.STEP_TOOL_F1, 0.0)
                .containsEntry(Metrics.STEP_ARGUMENT_F1, 0.0)
                .containsEntry(Metrics.STEP_EXACT_F1, 0.0);
    }

    @Test
    void everyF1IsZeroWhereThereAreCallsButNoSteps() {
        TraceScript trace = TaskScript.thinking(0).subTask("A").trace().turn(0).call("A", "look", "{'x':1}");

        assertThat(trace.score().values())
                .containsEntry(Metrics.STEP_TOOL_F1, 0.0)
                .containsEntry(Metrics.STEP_ARGUMENT_F1, 0.0)
                .containsEntry(Metrics.STEP_EXACT_F1, 0.0);
    }

    @Test
    void toolF1CountsMultisetsAndRefusedCalls() {
        TraceScript trace = twoSteps()
                .trace()
                .turn(0)
                .call("A", "look", "{'x':1,'y':2}")
                .call("A", "look", "{'x':1,'y':2}")
                .refused("A", "book", "'not json'", RefusalKind.MALFORMED);

        assertThat(value(trace, Metrics.STEP_TOOL_F1))
                .as("look and book of 2 steps and 3 calls")
                .isEqualTo(2.0 * 2 / (2 + 3));
    }

    @Test
    void aRefusedCallThatNamesNoSubTaskCountsInTheEpisodeOnly() {
        TraceScript trace = TaskScript.thinking(0)
                .subTask("A")
                .step("a1", "look", "{}")
                .subTask("B")
                .trace()
                .turn(0)
                .call("A", "look", "{}")
                .refused("", "lok", "{}", RefusalKind.UNKNOWN_TOOL);

        assertThat(trace.score().subTasks())
                .extracting(score -> score.values().get(Metrics.STEP_TOOL_F1))
                .containsExactly(1.0, 1.0);
        assertThat(value(trace, Metrics.STEP_TOOL_F1))
                .as("look of 1 step and 2 calls")
                .isEqualTo(2.0 / 3);
    }

    @Test
    void theEpisodeCountsTheStepsOfAllSubTasksTogether() {
        TraceScript trace = TaskScript.thinking(0)
                .subTask("A")
                .step("a1", "look", "{}")
                .step("a2", "look", "{'x':1}")
                .step("a3", "look", "{'x':2}")
                .subTask("B")
                .step("b1", "book", "{}")
                .trace()
                .turn(0)
                .call("B", "book", "{}");

        assertThat(value(trace, Metrics.STEP_TOOL_F1))
                .as("book of 4 steps and 1 call")
                .isEqualTo(2.0 / 5);
        assertThat(value(trace, Metrics.STEP_EXACT_F1)).isEqualTo(2.0 / 5);
        assertThat(value(trace, Metrics.SUBTASK_PROGRESS)).as("mean of 0 and 1").isEqualTo(0.5);
    }

    @Test
    void argumentF1CountsValuesAndLeavesAnyOut() {
        TraceScript trace = twoSteps()
                .trace()
                .turn(0)
                .call("A", "look", "{'x':1,'y':3}")
                .call("A", "book", "{'v':7,'note':{'deep':[1,2]},'more':[1,2]}");

        // look: x of x, y. book: v of v; the call has 2 more values, the note counts on neither side.
        assertThat(value(trace, Metrics.STEP_ARGUMENT_F1)).isEqualTo(2.0 * 2 / (3 + 2 + 3));
    }

    @Test
    void argumentF1PairsMatchesFirst() {
        TraceScript trace =
                twoSteps().trace().turn(0).call("A", "look", "{'x':8,'y':9}").call("A", "look", "{'x':1,'y':2}");

        assertThat(value(trace, Metrics.STEP_ARGUMENT_F1)).isEqualTo(2.0 * 2 / (3 + 4));
    }

    @Test
    void exactF1CountsAStepOnceWhetherHeldOrPremature() {
        TraceScript trace = twoSteps()
                .trace()
                .turn(0)
                .call("A", "book", "{'v':7,'note':1}")
                .call("A", "look", "{'x':1,'y':2}")
                .came(500, "c2", "{'v':7}")
                .turn(1000, "c2")
                .call("A", "book", "{'v':7,'note':1}");

        assertThat(value(trace, Metrics.STEP_EXACT_F1)).isEqualTo(2.0 * 2 / (2 + 3));
        assertThat(value(trace, Metrics.STEP_LEGAL)).isEqualTo(2.0 / 3);
        assertThat(value(trace, Metrics.STEP_EDGES)).isEqualTo(1.0);
    }

    @Test
    void edgesCountThoseThatAPrematureCallHonoured() {
        TraceScript trace = TaskScript.thinking(0)
                .subTask("A")
                .step("a1", "look", "{}")
                .step("a2", "find", "{}")
                .step("a3", "book", "{}")
                .after("a1", "a2")
                .trace()
                .turn(0)
                .call("A", "look", "{}")
                .came(1000, "c1", "{}")
                .turn(1000, "c1")
                .call("A", "book", "{}");

        assertThat(value(trace, Metrics.STEP_EDGES)).isEqualTo(0.5);
    }

    @Test
    void responseIsAMultiset() {
        TaskScript task = TaskScript.thinking(0)
                .subTask("A")
                .step("a1", "look", "{'x':1}")
                .giving("{'v':1.0}")
                .step("a2", "look", "{'x':2}")
                .giving("{'v':1}");

        TraceScript once = task.trace()
                .turn(0)
                .call("A", "look", "{'x':1}")
                .came(10, "c1", "{'v':1}")
                .turn(10, "c1");
        assertThat(value(once, Metrics.SUBTASK_RESPONSE)).isZero();

        TraceScript twice = once.call("A", "find", "{}").came(20, "c2", "{'v':1}");
        assertThat(value(twice, Metrics.SUBTASK_RESPONSE)).as("came, not seen").isZero();
        assertThat(value(twice.turn(20, "c2"), Metrics.SUBTASK_RESPONSE)).isOne();
    }
}
