package org.asynctool.agent.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.asynctool.environment.Episode;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** An agent that sleeps through a day. */
class LongSleepTest {

    private static final int STEPS = 10_000;
    private static final Duration STEP = Duration.ofHours(24).dividedBy(STEPS);

    private final Task task = Episodes.desk(
            "", ", \"thinkTime\": {\"fixed\": \"0s\"}, \"limits\": {\"turns\": 10001, \"virtualTime\": \"24h\"}");

    @Test
    void platformThreadsSleepThroughADayInTenThousandSteps() {
        assertSleepsThroughADay(BlockingAgent.of(LongSleepTest::sleep));
    }

    @Test
    @EnabledForJreRange(minVersion = 24)
    void virtualThreadsSleepThroughADayInTenThousandSteps() {
        assertSleepsThroughADay(BlockingAgent.of(LongSleepTest::sleep).onVirtualThreads());
    }

    private void assertSleepsThroughADay(BlockingAgent agent) {
        Episode episode = Episodes.run(task, agent);

        assertThat(episode.trace().end().reason()).isEqualTo(TraceEnd.Reason.ANSWERED);
        assertThat(episode.trace().end().virtualMillis())
                .isEqualTo(Duration.ofHours(24).toMillis());
    }

    private static void sleep(AgentTools tools) {
        for (int i = 0; i < STEPS; i++) {
            tools.sleep(STEP);
        }
        tools.answer("A", tools.clock().instant().toString());
    }
}
