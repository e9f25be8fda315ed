package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.task.Task;
import org.asynctool.testing.DeskWorldFactory;
import org.asynctool.testing.Episodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time that an agent waits for leave to ask its model is not the episode's. */
@Timeout(60)
class WaitedTimeTest {

    private static final Task TASK = Episodes.desk("\"read\": {}", "");

    /** An episode that has to load its classes first may take longer than allowed here. */
    @BeforeAll
    static void warmUp() {
        Episodes.run(TASK, waiting(new CountDownLatch(0), () -> Duration.ZERO));
    }

    @Test
    void anEpisodeThatWaitsForLeaveOutlivesItsWallClockLimit() {
        CountDownLatch limitHasPassed = new CountDownLatch(1);

        Episode episode = run(waiting(limitHasPassed, () -> {
            limitHasPassed.countDown();
            return Duration.ofSeconds(Long.MAX_VALUE);
        }));

        assertThat(episode.trace().end()).isNotNull();
    }

    @Test
    void theTimeThatItDidNotWaitStillCounts() {
        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> run(waiting(new CountDownLatch(1), () -> Duration.ofMillis(20))))
                .withMessageContaining(
                        "used up the wall-clock limit of 200 ms, beside 20 ms of waiting for leave; it was at t=0.000s");
    }

    @Test
    void whoCannotSayHowLongItWaitedHasNotWaited() {
        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> run(waiting(new CountDownLatch(1), () -> {
                    throw new IllegalStateException("no watch");
                })))
                .withMessageContaining("used up the wall-clock limit of 200 ms; it was at t=0.000s");
        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> run(waiting(new CountDownLatch(1), () -> Duration.ofHours(-1))))
                .withMessageContaining("used up the wall-clock limit of 200 ms; it was at t=0.000s");
    }

    private Episode run(Agent agent) {
        return EnvironmentFactory.builder(TASK)
                .worlds(DeskWorldFactory.worlds())
                .wallClock(Duration.ofMillis(200))
                .build()
                .environment(1)
                .run(agent);
    }

    /** Answers when it may. */
    private static Agent waiting(CountDownLatch leave, Supplier<Duration> waited) {
        return briefing -> new AgentSession() {
            @Override
            public Turn next(Observation observation) throws InterruptedException {
                leave.await();
                return Turn.builder().answer("A", "done").build();
            }

            @Override
            public Duration waited() {
                return waited.get();
            }
        };
    }
}
