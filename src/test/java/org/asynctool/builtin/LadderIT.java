package org.asynctool.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.asynctool.dataset.builder.TimeProfile;
import org.asynctool.environment.Mode;
import org.asynctool.metric.Metrics;
import org.asynctool.report.Ladder;
import org.asynctool.report.Rung;
import org.asynctool.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference agents on all concurrent tasks: the rows of the committed ladder. */
class LadderIT {

    @ParameterizedTest
    @EnumSource
    void whoKnowsTheReferenceSucceedsAndWhoDrawsDoesNot(TimeProfile profile) throws IOException {
        List<Task> tasks = BuiltinBenchmark.concurrent(profile);

        List<Rung> rungs = Ladder.of(tasks).climb(profile.word(), Mode.CONCURRENT, Ladder.references());

        System.out.print(Ladder.HEAD);
        rungs.forEach(rung -> System.out.print(rung.markdown()));
        int all = tasks.size();
        assertThat(rungs).extracting(Rung::successes).containsExactly(0, all, all, all);
        assertThat(efficiency(rungs.get(1))).isLessThan(0.7 * efficiency(rungs.get(2)));
        String page = Files.readString(BuiltinBenchmark.PAGE);
        assertThat(rungs).allSatisfy(rung -> assertThat(page).contains("\n" + rung.markdown()));
    }

    private static double efficiency(Rung rung) {
        return rung.values().get(Metrics.TIME_EFFICIENCY);
    }
}
