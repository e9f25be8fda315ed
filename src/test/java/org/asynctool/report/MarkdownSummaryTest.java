package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.asynctool.agent.AgentInfo;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.asynctool.metric.Cause;
import org.asynctool.metric.Finding;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.report.EpisodeResult.Outcome;
import org.junit.jupiter.api.Test;

class MarkdownSummaryTest {

    private static final EpisodeResult PERFECT = passed("tea", 1.0);
    private static final EpisodeResult SLOW = passed("coffee", 0.5);
    private static final EpisodeResult BROKEN =
            EpisodeResult.couldNotRun("soup", "", 2, 7, Optional.empty(), "the | model\nis <b>down</b>");

    @Test
    void countsGatesAndTheWorstEpisodesAreTables() {
        GateVerdict gate = new GateVerdict(
                GateVerdict.Kind.OUT_OF_BOUNDS,
                GateSpec.of(Metrics.TASK_SUCCESS, OptionalDouble.of(0.8), OptionalDouble.empty()),
                OptionalDouble.of(0.5),
                4,
                "gate task.success >= 0.80 failed: 0.50 over 4 tasks\n\n  benchmark  Kitchen");

        assertThat(MarkdownSummary.of("Kitchen", 4, List.of(PERFECT, SLOW, BROKEN), List.of(gate)))
                .isEqualTo("""
                        ## Kitchen

                        | planned | passed | missed | could not run | not played |
                        |---:|---:|---:|---:|---:|
                        | 4 | 2 | 0 | 1 | 1 |

                        | gate | verdict | |
                        |---|---|---|
                        | task\\.success \\>\\= 0\\.80 | **failed** | gate task\\.success \\>\\= 0\\.80 failed\\: 0\\.50 over 4 tasks |

                        | worst tasks | trial | outcome | progress | efficiency | why |
                        |---|---:|---|---:|---:|---|
                        | soup | 2 | could not run |  |  | the \\| model\\\\nis \\<b\\>down\\<\\/b\\> |
                        | coffee | 1 | passed |  | 0.50 |  |
                        """);
    }

    @Test
    void anEpisodeThatTookItsTimeSaysWhereItWaited() {
        SubTaskScore idle = new SubTaskScore(
                "B",
                "",
                true,
                Map.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(new Idle(61_000, 70_000, 9000, "b1", "look")));
        EpisodeResult slow = EpisodeResult.of(
                new Scorecard("coffee", 1, true, Map.of(Metrics.TIME_EFFICIENCY, 0.5), List.of(idle)),
                "d",
                1,
                new AgentInfo("x", "1", List.of()));

        assertThat(MarkdownSummary.of("Kitchen", 1, List.of(slow), List.of()).replace("\\", ""))
                .endsWith("| coffee | 1 | passed |  | 0.50 |"
                        + " B at t=61.000s (1 min 1 s): waited 9.000s while step b1 (look) was ready |\n");
    }

    @Test
    void causesAndFlakyTasksAreTables() {
        List<EpisodeResult> trials = List.of(
                trial("tea", 1, true),
                trial("tea", 2, false),
                trial("soup", 1, false),
                trial("soup", 2, false),
                trial("egg", 1, true),
                trial("egg", 2, true),
                trial("egg", 3, false));

        assertThat(MarkdownSummary.of("Kitchen", 7, trials, List.of())).endsWith("""

                | cause of failure | sub-tasks | such as |
                |---|---:|---|
                | neglect | 4 | egg |

                | flaky task | passed | trials |
                |---|---:|---:|
                | tea | 1 | 2 |
                | egg | 2 | 3 |
                """);
    }

    private static EpisodeResult trial(String task, int trial, boolean passed) {
        Finding<Cause> neglect = new Finding<>(Cause.NEGLECT, Optional.empty(), 0, "a1", "nothing was done");
        SubTaskScore score = new SubTaskScore(
                "A",
                "",
                passed,
                Map.of(),
                List.of(),
                passed ? Optional.empty() : Optional.of(neglect),
                List.of(),
                Optional.empty());
        Scorecard card = new Scorecard(task, trial, passed, Map.of(), List.of(score));
        return EpisodeResult.of(card, "d", 1, new AgentInfo("g", "1", List.of()));
    }

    @Test
    void whereNothingCouldBeBetterThereIsNoTableOfTheWorst() {
        assertThat(MarkdownSummary.of("Kitchen", 1, List.of(PERFECT), List.of()))
                .endsWith("| 1 | 1 | 0 | 0 | 0 |\n");
    }

    @Test
    void atMostTenOfTheWorstAreShownWhateverTheOrder() {
        List<EpisodeResult> many = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(i -> passed("task-" + i, i / 100.0))
                .toList());
        String text = MarkdownSummary.of("Kitchen", 50, many, List.of());
        Collections.reverse(many);

        assertThat(text.lines().filter(line -> line.startsWith("| task\\-"))).hasSize(MarkdownSummary.WORST);
        assertThat(text).contains("| task\\-0 |").doesNotContain("| task\\-10 |");
        assertThat(MarkdownSummary.of("Kitchen", 50, many, List.of())).isEqualTo(text);
    }

    private static EpisodeResult passed(String task, double efficiency) {
        return new EpisodeResult(
                task,
                "",
                1,
                7,
                Optional.empty(),
                Outcome.PASSED,
                "",
                Map.of(Metrics.TIME_EFFICIENCY, efficiency),
                List.of(),
                Optional.empty(),
                false);
    }
}
