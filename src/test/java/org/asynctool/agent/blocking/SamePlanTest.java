package org.asynctool.agent.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.asynctool.agent.BlockingFollower;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.environment.Episode;
import org.asynctool.task.Fault;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.RandomGraphs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same plan, turn by turn and as blocking code with futures. */
class SamePlanTest {

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameTraceAndScorecard(long seed) {
        Task task = RandomGraphs.calm(seed);

        assertSame(task, seed);
    }

    @ParameterizedTest
    @MethodSource("troubledSeeds")
    void givesTheSameTraceAndScorecardInTroubledTimesToo(long seed) {
        assertSame(RandomGraphs.troubled(seed), seed);
    }

    /** Without results that come twice: they wake a waiting agent, but no future is completed twice. */
    static LongStream troubledSeeds() {
        return seeds().filter(seed ->
                RandomGraphs.troubled(seed).faults().stream().noneMatch(fault -> fault.kind() == Fault.Kind.DUPLICATE));
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static void assertSame(Task task, long seed) {
        Episode turns = Episodes.run(task, new GreedyAgent());
        Episode blocking = Episodes.run(task, BlockingFollower.agent());
        for (int i = 0;
                i
                        < Math.min(
                                blocking.trace().events().size(),
                                turns.trace().events().size());
                i++) {
            assertThat(blocking.trace().events().get(i))
                    .as("%d: event %d", seed, i)
                    .isEqualTo(turns.trace().events().get(i));
        }
        assertThat(blocking.trace()).isEqualTo(turns.trace());
        assertThat(blocking.scorecard().values()).isEqualTo(turns.scorecard().values());
    }
}
