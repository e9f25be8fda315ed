package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.Flaw;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.ValidRow;
import org.asynctool.dataset.builder.TimeProfile;
import org.asynctool.environment.Mode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final List<Task> TASKS =
            TaskLocation.resolve("builtin:fixture-v1", LadderTest.class.getClassLoader()).stream()
                    .flatMap(TaskSource::rows)
                    .map(row -> ((ValidRow) row).task())
                    .toList();

    @Test
    void referenceAgentsStandAboveEachOther() {
        List<Rung> rungs = Ladder.of(TASKS).climb("mixed", Mode.CONCURRENT, Ladder.references());

        assertThat(rungs)
                .extracting(Rung::agent)
                .containsExactly("RandomAgent", "SequentialAgent", "GreedyAgent", "CriticalPathAgent");
        assertThat(rungs).extracting(Rung::successes).containsExactly(0, 7, 7, 7);
        assertThat(efficiency(rungs.get(1))).isLessThan(0.8 * efficiency(rungs.get(2)));
        assertThat(rungs.get(0).values()).doesNotContainKey(Metrics.TIME_EFFICIENCY);
    }

    @Test
    void everyFlawHasItsFinding() {
        List<Rung> rungs = Ladder.of(TASKS).climb("mixed", Mode.CONCURRENT, Ladder.flawed());

        assertThat(rungs).hasSize(Flaw.values().length);
        assertThat(rungs)
                .filteredOn(rung -> rung.agent().endsWith("neglect"))
                .singleElement()
                .satisfies(rung -> assertThat(rung.markdown())
                        .startsWith("| FlawedAgent, neglect | mixed | 0 of 7 | 0.00 |")
                        .containsPattern("\\| failure.neglect 0\\.\\d\\d \\|\n$"));
    }

    @Test
    void aRowHasAsManyCellsAsTheHead() {
        Map<String, Agent> mine = new LinkedHashMap<>();
        mine.put("mine|yours", Ladder.references().get("GreedyAgent"));

        String row = Ladder.of(TASKS)
                .climb("rounds", Mode.SYNCHRONOUS, mine, TimeProfile.ROUNDS::of)
                .get(0)
                .markdown();

        assertThat(row)
                .startsWith("| mine\\|yours | rounds, synchronous | 7 of 7 | 1.00 | 1.00 |")
                .endsWith("| - | 0.88 | 1.24 | none |\n");
        assertThat(row.replace("\\|", "").chars().filter(c -> c == '|'))
                .hasSameSizeAs(Ladder.HEAD
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .chars()
                        .filter(c -> c == '|')
                        .boxed()
                        .toList());
    }

    @Test
    void noTasksAreAMistake() {
        assertThatThrownBy(() -> Ladder.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static double efficiency(Rung rung) {
        return rung.values().get(Metrics.TIME_EFFICIENCY);
    }
}
