package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.nestful.NestfulPrediction;
import org.asynctool.dataset.nestful.NestfulRecordings;
import org.asynctool.dataset.nestful.NestfulScore;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.testing.PublicData;
import org.junit.jupiter.api.Test;

/** Scores what is known to be right: the truths themselves, and episodes of an agent that follows them. */
class NestfulScoreConformanceTest {

    @Test
    void truthsHaveTheBestScore() {
        List<ImportedTask> tasks = NestfulTasks.rowsWithRecordings().tasks();
        NestfulRecordings recordings = NestfulRecordings.read(PublicData.require("nestful/oracle_dev.jsonl"));

        NestfulScore score = NestfulScore.of(
                tasks.stream()
                        .map(task -> NestfulPrediction.of(
                                task.source(), task.source().get("output")))
                        .toList(),
                recordings);

        assertThat(score.functions().f1()).isEqualTo(1);
        assertThat(score.parameters().f1()).isEqualTo(1);
        assertThat(score.partialMatch()).isEqualTo(1);
        assertThat(score.fullMatch()).isEqualTo(1);
        assertThat(score.notExecuted()).isEmpty();
        assertThat(score.winRate()).hasValue(1);
    }

    /** Calls without an order among them may come in another one than in the truth, and then do not match. */
    @Test
    void episodesThatFollowTheTruthWin() {
        NestfulScore score = NestfulScore.of(NestfulTasks.rows().tasks().stream()
                .map(NestfulScoreConformanceTest::played)
                .toList());

        assertThat(score.functions().f1()).isEqualTo(1);
        assertThat(score.winRate()).hasValue(1);
        assertThat(score.partialMatch()).isGreaterThan(0.9);
    }

    private static NestfulPrediction played(ImportedTask task) {
        return NestfulPrediction.of(
                task.source(),
                EnvironmentFactory.of(task.task())
                        .environment(1)
                        .run(new SequentialAgent())
                        .trace(),
                "A");
    }
}
