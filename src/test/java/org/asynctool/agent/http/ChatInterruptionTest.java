package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Condition;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.Task;
import org.asynctool.testing.DeskWorldFactory;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An episode whose time is over, or whose run is ended, lets go of everything at once. The server says nothing. */
@Timeout(60)
class ChatInterruptionTest {

    private final Task task = Episodes.desk("\"read\": {}", "");
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient http = new OkHttpClient();
    private volatile MockResponse response = new MockResponse.Builder()
            .onResponseStart(SocketEffect.Stall.INSTANCE)
            .build();

    @BeforeEach
    void start() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRequestOnItsWayIsCancelledWhenTheTimeOfItsEpisodeIsOver() {
        ChatAgent agent = agent().build();

        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> EnvironmentFactory.builder(task)
                        .worlds(DeskWorldFactory.worlds())
                        .wallClock(Duration.ofMillis(200))
                        .build()
                        .environment(1)
                        .run(agent))
                .withMessageContaining("used up the wall-clock limit of 200 ms");

        answersAgain(agent);
    }

    @Test
    void aStreamThatFallsSilentIsCancelledWhenItsRunIsEnded() throws Exception {
        ChatAgent agent = agent().streaming().build();
        response = Completions.text("half")
                .cutOff()
                .newBuilder()
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build();
        Thread test = new Thread(() -> catchThrowable(() -> Episodes.run(task, agent)));
        test.start();
        server.takeRequest();

        test.interrupt();
        test.join();

        answersAgain(agent);
    }

    @Test
    void anEpisodeThatWaitsForLeaveIsEndedAndTakesNone() throws Exception {
        Watched ticker = new Watched();
        ChatAgent agent = agent().clock(ticker, Duration.ofMinutes(1)).build();
        Thread first = new Thread(() -> catchThrowable(() -> Episodes.run(task, agent)));
        first.start();
        server.takeRequest();
        CountDownLatch ended = new CountDownLatch(1);
        Thread second = new Thread(() -> {
            assertThat(catchThrowable(() -> Episodes.run(task, agent))).hasMessage("the episode was interrupted");
            ended.countDown();
        });
        second.start();
        ticker.waiting.take();

        second.interrupt();
        ended.await();
        assertThat(server.getRequestCount()).isEqualTo(1);

        first.interrupt();
        first.join();
        answersAgain(agent);
    }

    /** There is one place only: who gets an answer knows that it was given back, with the connection. */
    private void answersAgain(ChatAgent agent) {
        response = Chat.answer("A", "done").plain();
        assertThat(Episodes.events(Episodes.run(task, agent), TraceEvent.Answered.class))
                .hasSize(1);
        assertThat(http.dispatcher().runningCallsCount()).isZero();
        assertThat(http.connectionPool().connectionCount())
                .isEqualTo(http.connectionPool().idleConnectionCount());
    }

    private ChatAgentBuilder agent() {
        return ChatAgent.openAi(server.url("/v1").toString())
                .model("tiny")
                .httpClient(http)
                .readTimeout(Duration.ofMinutes(10))
                .concurrentRequests(1);
    }

    /** The machine's clock, which tells who waits. */
    private static final class Watched implements Ticker {

        private final BlockingQueue<Thread> waiting = new LinkedBlockingQueue<>();

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(Condition change, long nanos) throws InterruptedException {
            waiting.add(Thread.currentThread());
            change.awaitNanos(nanos);
        }
    }
}
