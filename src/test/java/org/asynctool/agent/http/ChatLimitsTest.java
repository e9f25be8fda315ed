package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.http.cassette.CassetteMode;
import org.asynctool.agent.http.cassette.Cassettes;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.time.ThinkTime;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests and tokens per minute, as an agent keeps them. Each episode asks twice: it sleeps, and then answers. */
class ChatLimitsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Task task = Episodes.desk("\"read\": {}", ", \"thinkTime\": {\"measured\": true}");
    private final SteppingTicker ticker = new SteppingTicker();
    private final long began = ticker.nanos();
    private final List<Long> seconds = new ArrayList<>();
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                seconds.add(TimeUnit.NANOSECONDS.toSeconds(ticker.nanos() - began));
                boolean again =
                        Json.read(request.getBody().utf8()).path("messages").size() > 2;
                return again
                        ? Chat.answer("A", "done").plain()
                        : Completions.call("wait", Map.of("timeout_seconds", 5)).plain();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void requestsPerMinuteAreThoseOfAllEpisodes() {
        ChatAgent agent = agent().requestsPerMinute(3).build();

        play(agent, 2);

        assertThat(seconds).containsExactly(0L, 0L, 0L, 60L);
    }

    @Test
    void tokensPerMinuteAreThoseThatWereTaken() {
        ChatAgent agent = agent().maxTokens(20).tokensPerMinute(3_000).build();

        play(agent, 4);

        // Each reply tells of 110, and each request is estimated at more.
        assertThat(seconds).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void tokensOfARequestAreEstimatedBeforeItIsSent() {
        ChatAgent agent = agent().maxTokens(3_000).tokensPerMinute(3_100).build();

        play(agent, 1);

        assertThat(seconds).as("110 tokens and an estimate above 3,000").containsExactly(0L, 60L);
    }

    @Test
    void agentsMayShareLimits() {
        ChatLimits limits =
                ChatLimits.builder().requestsPerMinute(3).clock(ticker, MINUTE).build();

        play(agent().limits(limits).build(), 1);
        play(agent().limits(limits).build(), 1);

        assertThat(seconds).containsExactly(0L, 0L, 0L, 60L);
    }

    @Test
    void aWaitForLeaveIsNoTimeOfTheModel() {
        Episode episode = play(agent().requestsPerMinute(1).build(), 1);

        assertThat(seconds).containsExactly(0L, 60L);
        assertThat(Episodes.events(episode, TraceEvent.TurnBegan.class))
                .allSatisfy(turn -> assertThat(turn.effectMillis()).isEqualTo(turn.virtualMillis()));
    }

    @Test
    void aWaitForLeaveIsNoTimeOfTheEpisode() {
        assertThat(waitedBy(agent().requestsPerMinute(1).build())).isEqualTo(MINUTE);
    }

    @Test
    void aPauseBetweenAttemptsIsNoTimeOfTheEpisode() throws Exception {
        try (Chat chat = new Chat()) {
            chat.then(new MockResponse.Builder()
                            .code(429)
                            .addHeader("Retry-After", 7)
                            .build())
                    .then(Chat.answer("A", "done").plain());
            assertThat(waitedBy(chat.agent().build())).isEqualTo(Duration.ofSeconds(7));
        }
    }

    @Test
    void whatIsReplayedNeedsNoLeave(@TempDir Path folder) {
        ThinkTime always = new ThinkTime.Fixed(1_000);
        Cassettes cassettes = Cassettes.in(folder);
        play(
                agent().thinkTime(always)
                        .cassettes(cassettes.mode(CassetteMode.RECORD))
                        .build(),
                1);

        play(agent().thinkTime(always).cassettes(cassettes).requestsPerMinute(1).build(), 1);

        assertThat(seconds).hasSize(2);
        assertThat(ticker.nanos()).isEqualTo(began);
    }

    @Test
    void limitsAreNamedInOnePlace() {
        ChatAgentBuilder both = agent().limits(ChatLimits.builder().build()).requestsPerMinute(3);

        assertThatIllegalStateException()
                .isThrownBy(both::build)
                .withMessage(
                        "limits(...) stands for concurrentRequests, requestsPerMinute and tokensPerMinute; name each"
                                + " limit in one place only");
    }

    @Test
    void limitsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agent().requestsPerMinute(0))
                .withMessage("the requests per minute must be 1 or more, but were 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agent().tokensPerMinute(-1))
                .withMessage("the tokens per minute must be 1 or more, but were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatLimits.builder().longestWait(Duration.ZERO))
                .withMessage("the longest wait must be above 0 and at most 365 days, but was PT0S");
    }

    private Duration waitedBy(ChatAgent agent) {
        List<AgentSession> sessions = new ArrayList<>();
        Episodes.run(task, briefing -> {
            sessions.add(agent.open(briefing));
            return sessions.get(0);
        });
        return sessions.get(0).waited();
    }

    private Episode play(ChatAgent agent, int times) {
        Episode last = Episodes.run(task, agent);
        for (int i = 1; i < times; i++) {
            last = Episodes.run(task, agent);
        }
        return last;
    }

    private ChatAgentBuilder agent() {
        return ChatAgent.openAi(server.url("/v1").toString()).model("tiny").clock(ticker, MINUTE);
    }
}
