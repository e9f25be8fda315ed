package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Map;
import org.asynctool.agent.Turn;
import org.asynctool.environment.Episode;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.gate.GateSpec;
import org.asynctool.metric.Metrics;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.DocSnippets;
import org.asynctool.testing.ScriptedAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the how-to pages on extension points, used as their readers would. */
class ExtensionPointsTest {

    private static final String TASK = """
            {"version": 1, "id": "extended", "subTasks": [{"id": "A", "requests": ["Boil water."],
             "worlds": {"plan": {"steps": {"boil": "Boil water"}}},
             "reference": [{"id": "a1", "tool": "boil"}],
             "goal": {"checks": ["no-apology"]}}],
             "latency": {"default": {"rushHour": {"usual": "2s", "jammed": "40s", "share": %s}}}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/how-to/write-a-goal-check.md",
                "docs/how-to/write-a-metric.md",
                "docs/how-to/write-a-latency-kind.md"
            })
    void pagesShowTheCodeThatRunsHere(String page) throws IOException {
        DocSnippets.assertUpToDate(page);
    }

    @Test
    void latencyOfAnOwnKindIsDrawnAndWrittenBack() {
        Task jammed = Tasks.parse(TASK.formatted("1"));

        assertThat(play(jammed, "Done.").trace().end().virtualMillis()).isEqualTo(1000 + 40_000 + 1000);
        assertThat(play(Tasks.parse(TASK.formatted("0")), "Done.").trace().end().virtualMillis())
                .isEqualTo(1000 + 2000 + 1000);
        assertThat(Tasks.read(Tasks.write(jammed))).isEqualTo(jammed);
    }

    @Test
    void whatAnOwnKindRefusesIsNamedWithItsPlace() {
        assertThatExceptionOfType(InvalidTaskException.class)
                .isThrownBy(() -> Tasks.parse(TASK.formatted("2")))
                .withMessage("/latency/default/rushHour: 'share' must be from 0 to 1");
    }

    @Test
    void unknownKindIsAnsweredWithAllThatThereAre() {
        assertThatExceptionOfType(InvalidTaskException.class)
                .isThrownBy(() -> Tasks.parse(TASK.formatted("1").replace("rushHour", "rushHours")))
                .withMessageContaining("rushHour");
    }

    @Test
    void goalCheckFailsTheSubTaskWithItsOwnWords() {
        assertThat(play(Tasks.parse(TASK.formatted("0")), "Done.").succeeded()).isTrue();

        Episode missed = play(Tasks.parse(TASK.formatted("0")), "Sorry, it took so long.");

        assertThat(missed.succeeded()).isFalse();
        assertThat(missed.scorecard().subTasks().get(0).reasons())
                .extracting(reason -> reason.expected() + " | " + reason.actual())
                .anyMatch(reason -> reason.contains("no-apology") && reason.contains("an answer says sorry"));
    }

    @Test
    void ownMetricStandsInTheScorecardAndAGateMayBoundIt() {
        Episode episode = play(Tasks.parse(TASK.formatted("0")), "Done.");

        assertThat(episode.scorecard().value("answer.length")).hasValue(5);
        assertThat(Metrics.require("answer.length").definition()).startsWith("mean number of characters");
        assertThat(GateSpec.of("answer.length", java.util.OptionalDouble.empty(), java.util.OptionalDouble.of(200))
                        .describe())
                .isEqualTo("answer.length <= 200.00");
    }

    private static Episode play(Task task, String answer) {
        return ToolEnvironment.of(task)
                .run(ScriptedAgent.script()
                        .then(Turn.builder().call("A", "boil", Map.of()).waitForAll())
                        .then(Turn.builder().answer("A", answer)));
    }
}
