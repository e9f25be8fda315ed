package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.agent.http.Limiter.Bounds;
import org.asynctool.agent.http.Limiter.Permit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Leave to send requests: in order, within the limits, and never for ever. */
@Timeout(60)
class LimiterTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long ANY = Long.MAX_VALUE;

    private final SteppingTicker ticker = new SteppingTicker();
    private final long began = ticker.nanos();

    @Test
    void requestsWaitUntilThereIsRoomInTheMinute() throws Exception {
        Limiter limiter = limiter(8, 2, ANY);

        assertThat(secondsOfLeave(limiter, 5, 1)).containsExactly(0L, 0L, 60L, 60L, 120L);
    }

    @Test
    void tokensWaitUntilThereIsRoomInTheMinute() throws Exception {
        Limiter limiter = limiter(8, ANY, 100);

        assertThat(secondsOfLeave(limiter, 3, 60)).containsExactly(0L, 60L, 120L);
    }

    @Test
    void tokensThatWereNotTakenMakeRoom() throws Exception {
        Limiter limiter = limiter(8, ANY, 100);
        Permit first = limiter.take(60);
        first.took(10);

        assertThat(secondsOfLeave(limiter, 2, 60)).containsExactly(0L, 60L);
    }

    @Test
    void aPauseIsOneForAllAndTheLongestOneCounts() throws Exception {
        Limiter limiter = limiter(8, ANY, ANY);
        limiter.pause(7_000);
        limiter.pause(3_000);

        assertThat(secondsOfLeave(limiter, 2, 1)).containsExactly(7L, 7L);
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        Limiter limiter = limiter(1, ANY, ANY);
        Permit taken = limiter.take(1);

        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> limiter.take(1))
                .withMessage("was never asked for: the request waited 3600 s for leave to be sent")
                .extracting(ChatException::kind)
                .isEqualTo(Kind.NO_PLACE);
        taken.close();
        limiter.take(1).close();
    }

    @Test
    void leaveIsGivenInTheOrderInWhichItWasAskedFor() throws Exception {
        Crowd crowd = new Crowd(1, 100);
        Permit first = crowd.limiter.take(90);
        Thread large = crowd.arrives("large", 90);
        Thread small = crowd.arrives("small", 1);

        // Room for the small one would be there already, but it is not overtaken by it.
        first.took(0);
        first.close();
        large.join();
        small.join();
        assertThat(crowd.left).containsExactly("large", "small");
    }

    @Test
    void whoIsInterruptedWhileItWaitsHoldsUpNobody() throws Exception {
        Crowd crowd = new Crowd(1, 100);
        Permit first = crowd.limiter.take(1);
        Thread gone = crowd.arrives("gone", 1);
        Thread next = crowd.arrives("next", 1);

        gone.interrupt();
        gone.join();
        first.close();
        next.join();
        assertThat(crowd.left).containsExactly("gone, interrupted", "next");
        crowd.limiter.take(1).close();
    }

    private Limiter limiter(int concurrent, long requests, long tokens) {
        return new Limiter(new Bounds(concurrent, requests, tokens, MINUTE, Duration.ofHours(1)), ticker);
    }

    private List<Long> secondsOfLeave(Limiter limiter, int times, long tokens) throws Exception {
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            limiter.take(tokens).close();
            seconds.add(TimeUnit.NANOSECONDS.toSeconds(ticker.nanos() - began));
        }
        return seconds;
    }

    /** Threads that wait for leave, on a clock that stands still. */
    private static final class Crowd implements Ticker {

        private final BlockingQueue<Thread> waiting = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> left = new LinkedBlockingQueue<>();
        private final Limiter limiter;

        Crowd(int concurrent, long tokens) {
            limiter = new Limiter(new Bounds(concurrent, ANY, tokens, MINUTE, Duration.ofHours(1)), this);
        }

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void await(Condition change, long nanos) throws InterruptedException {
            waiting.add(Thread.currentThread());
            change.await();
        }

        /** Lets a thread ask for leave, and returns when it waits. */
        Thread arrives(String name, long tokens) throws InterruptedException {
            Thread thread = new Thread(() -> {
                try (Permit permit = limiter.take(tokens)) {
                    left.add(name);
                    permit.took(0);
                } catch (InterruptedException e) {
                    left.add(name + ", interrupted");
                } catch (ChatException e) {
                    left.add(name + ", refused");
                }
            });
            thread.start();
            assertThat(waiting.take()).isSameAs(thread);
            return thread;
        }
    }
}
