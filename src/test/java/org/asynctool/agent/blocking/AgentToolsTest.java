package org.asynctool.agent.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asynctool.agent.Observation.Delivery;
import org.asynctool.agent.Observation.RefusalKind;
import org.asynctool.agent.Usage;
import org.asynctool.agent.UserRequest;
import org.asynctool.environment.Episode;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEvent;
import org.asynctool.world.ToolResult;
import org.junit.jupiter.api.Test;

/** What blocking code can do. Think time 1 s; tools take 2 s, 4 s and 9 s. */
class AgentToolsTest {

    private static final String LATENCIES =
            ", \"latency\": {\"tools\": {\"two\": {\"fixed\": \"2s\"}, \"four\": {\"fixed\": \"4s\"},"
                    + " \"nine\": {\"fixed\": \"9s\"}}}";
    private final Task task =
            Episodes.desk("\"two\": {}, \"four\": {}, \"nine\": {}, \"bad\": {\"fails\": \"no\"}", LATENCIES);
    private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void callBlocksUntilItsResultIsThere() {
        run(tools -> {
            seen.add(tools.call("A", "two", Map.of()).asJson());
            seen.add(at(tools));
        });

        assertThat(seen).containsExactly("{\"tool\":\"two\",\"at\":3000}", 3_000L);
    }

    @Test
    void futuresOverlap() {
        run(tools -> {
            CompletableFuture<ToolResult> two = tools.callAsync("two", Map.of());
            tools.call("four", Map.of("subtask", "A"));
            seen.add(two.isDone());
            seen.add(two.join().error());
            seen.add(at(tools));
        });

        assertThat(seen).containsExactly(true, false, 5_000L);
    }

    @Test
    void resultsThatNobodyWaitsForWakeNobodyUp() {
        Episode episode = run(tools -> {
            tools.callAsync("A", "two", Map.of());
            tools.callAsync("A", "four", Map.of());
            tools.call("A", "nine", Map.of());
        });

        assertThat(Episodes.events(episode, TraceEvent.Waited.class))
                .extracting(TraceEvent.Waited::virtualMillis, wait -> wait.calls())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(10_000L, List.of("c3")));
    }

    @Test
    void threadsWaitForTheFirstOfTheirCalls() {
        Episode episode = run(tools -> {
            tools.callAsync("A", "two", Map.of());
            var other = tools.executor().submit(() -> tools.call("A", "four", Map.of()));
            tools.call("A", "nine", Map.of());
            other.get();
        });

        assertThat(Episodes.events(episode, TraceEvent.Waited.class))
                .extracting(TraceEvent.Waited::virtualMillis)
                .containsExactly(5_000L, 10_000L);
    }

    @Test
    void errorOfAToolIsAResult() {
        run(tools -> seen.add(tools.call("A", "bad", Map.of()).error()));

        assertThat(seen).containsExactly(true);
    }

    @Test
    void refusedCallThrowsWhatWasWrongHoweverOften() {
        Episode episode = run(tools -> {
            assertThatExceptionOfType(RefusedCallException.class)
                    .isThrownBy(() -> tools.call("A", "none", Map.of()))
                    .withMessageStartingWith("call c1 was refused: ")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(RefusalKind.UNKNOWN_TOOL))
                    .satisfies(e -> assertThat(e.call()).isEqualTo("c1"));
            assertThatExceptionOfType(RefusedCallException.class)
                    .isThrownBy(() -> tools.callText("two", "{"))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(RefusalKind.MALFORMED));
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() ->
                            tools.callTextAsync("two", "{\"subtask\": \"B\"}").get())
                    .withCauseInstanceOf(RefusedCallException.class);
            assertThatExceptionOfType(RefusedCallException.class)
                    .isThrownBy(() -> tools.call("two", Map.of("subtask", 5)));
            tools.answer("A", at(tools));
        });

        assertThat(Episodes.events(episode, TraceEvent.Answered.class))
                .extracting(answer -> answer.value().asInt())
                .containsExactly(4_000);
    }

    @Test
    void sleepLetsVirtualTimePass() {
        run(tools -> {
            tools.callAsync("A", "two", Map.of());
            tools.sleep(Duration.ofHours(3));
            seen.add(tools.clock().instant());
            tools.sleep(Duration.ZERO);
            seen.add(tools.clock().millis());
        });

        assertThat(seen).containsExactly(Instant.EPOCH.plusSeconds(3 * 3600 + 1), 10_801_000L);
    }

    @Test
    void thinkTimeIsChargedOnceATurnHoweverManyThreadsWork() {
        Episode episode = run(tools -> {
            List<Callable<ToolResult>> calls = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                Map<String, Integer> arguments = Map.of("n", n);
                calls.add(() -> tools.call("A", "two", arguments));
            }
            tools.executor().invokeAll(calls);
            seen.add(at(tools));
        });

        assertThat(seen).containsExactly(3_000L);
        assertThat(Episodes.events(episode, TraceEvent.TurnBegan.class)).hasSize(2);
    }

    @Test
    void nextResultHandsOutWhatComesInInItsOrder() {
        run(tools -> {
            tools.callAsync("A", "four", Map.of());
            tools.callAsync("A", "two", Map.of());
            tools.call("A", "nine", Map.of());
            seen.add(tools.nextResult(Duration.ZERO).map(Delivery::call));
            seen.add(tools.nextResult(Duration.ofSeconds(1)).map(Delivery::call));
            seen.add(tools.nextResult(Duration.ofSeconds(5)).map(Delivery::call));
            seen.add(at(tools));
            tools.callAsync("A", "nine", Map.of());
            seen.add(tools.nextResult(Duration.ofSeconds(1)).map(Delivery::call));
            seen.add(tools.nextResult(Duration.ofSeconds(60)).map(Delivery::call));
        });

        assertThat(seen)
                .containsExactly(
                        Optional.of("c2"),
                        Optional.of("c1"),
                        Optional.empty(),
                        16_000L,
                        Optional.empty(),
                        Optional.of("c4"));
    }

    @Test
    void timeoutsOfFuturesAreVirtual() {
        run(tools -> {
            CompletableFuture<ToolResult> nine = tools.callAsync("A", "nine", Map.of());
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> nine.get(1, TimeUnit.SECONDS))
                    .withMessage("call c1 of 'nine' did not come within 1.000s of virtual time");
            seen.add(at(tools));
            seen.add(nine.thenApply(ToolResult::asText)
                    .completeOnTimeout("late", 2, TimeUnit.SECONDS)
                    .join());
            seen.add(at(tools));
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> nine.copy().orTimeout(1, TimeUnit.SECONDS).get())
                    .withCauseInstanceOf(TimeoutException.class);
            seen.add(nine.get(1, TimeUnit.DAYS).error());
            seen.add(at(tools));
        });

        assertThat(seen).containsExactly(2_000L, "late", 5_000L, false, 10_000L);
    }

    @Test
    void timeoutsThatNobodyWaitsForKeepNoAgentAlive() {
        Episode episode = run(tools -> {
            tools.callAsync("A", "nine", Map.of()).orTimeout(1, TimeUnit.HOURS);
            seen.add(tools.callAsync("A", "two", Map.of())
                    .completeOnTimeout(ToolResult.of("none"), 0, TimeUnit.SECONDS)
                    .join()
                    .asText());
        });

        assertThat(seen).containsExactly("none");
        assertThat(episode.trace().end().virtualMillis()).isEqualTo(1_000);
    }

    @Test
    void codeChainedToAFutureMayUseTheTools() {
        run(tools -> {
            CompletableFuture<ToolResult> two = tools.callAsync("A", "two", Map.of());
            two.thenCompose(result -> tools.callAsync("A", "four", Map.of()))
                    .thenApplyAsync(result -> tools.call("A", "two", Map.of("more", 1)))
                    .thenAccept(result -> tools.answer("A", at(tools)));
        });

        Episode episode = run(tools -> tools.callAsync("A", "two", Map.of()).thenAccept(r -> tools.answer("A", "x")));
        assertThat(episode.trace().end().reason()).isEqualTo(TraceEnd.Reason.ANSWERED);
    }

    @Test
    void answersEndTheEpisodeAndALastRequestHasNoNext() {
        Task talk = Tasks.parse("""
                {"version": 1, "id": "talk", "subTasks": [{"id": "A", "requests": ["One.", "Two."],
                 "worlds": {"desk": {"tools": {"two": {}}}}, "reference": [], "goal": {"state": "any"}},
                 {"id": "B", "requests": ["Other."],
                 "worlds": {"desk": {"tools": {"two": {}}}}, "reference": [], "goal": {"state": "any"}}]}
                """);
        Episode episode = Episodes.run(talk, BlockingAgent.of(tools -> {
            seen.add(tools.requests().stream().map(UserRequest::text).toList());
            tools.answer("A", "first");
            seen.add(tools.nextRequest("A").map(UserRequest::text));
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> tools.nextRequest("A"));
            tools.answer("A", Map.of("second", 2));
            seen.add(tools.nextRequest("A").map(UserRequest::text));
            tools.answer("B", 3);
        }));

        assertThat(seen).containsExactly(List.of("One.", "Other."), Optional.of("Two."), Optional.empty());
        assertThat(episode.trace().end().reason()).isEqualTo(TraceEnd.Reason.ANSWERED);
    }

    @Test
    void agentIsOverWhenItsThreadsAre() {
        Episode episode = run(tools -> tools.executor().execute(() -> {
            tools.sleep(Duration.ofSeconds(60));
            tools.answer("A", "late");
        }));

        assertThat(Episodes.events(episode, TraceEvent.Answered.class))
                .extracting(TraceEvent.Answered::virtualMillis)
                .containsExactly(62_000L);
    }

    @Test
    void agentThatDoesNotAnswerFinishes() {
        assertThat(run(tools -> {}).trace().end().reason()).isEqualTo(TraceEnd.Reason.FINISHED);
    }

    @Test
    void tokensOfOneTurnAreSummedUp() {
        Episode episode = run(tools -> {
            tools.spent(new Usage(10, 0, 2));
            tools.spent(new Usage(5, 3, 1));
            tools.call("A", "two", Map.of());
        });

        assertThat(Episodes.events(episode, TraceEvent.TurnBegan.class).get(0).usage())
                .contains(new Usage(15, 3, 3));
    }

    @Test
    void realTimeDoesNotMoveTheClock() {
        run(tools -> {
            tools.callAsync("A", "two", Map.of());
            CompletableFuture<String> outside = CompletableFuture.supplyAsync(() -> "from outside");
            seen.add(tools.inRealTime(outside::get));
            seen.add(at(tools));
        });

        assertThat(seen).containsExactly("from outside", 0L);
    }

    @Test
    void executorTellsWhenItsThreadsHaveEnded() {
        run(tools -> {
            tools.executor().execute(() -> tools.sleep(Duration.ofSeconds(10)));
            tools.executor().shutdown();
            seen.add(tools.executor().awaitTermination(5, TimeUnit.SECONDS));
            seen.add(tools.executor().awaitTermination(1, TimeUnit.DAYS));
            seen.add(at(tools));
        });

        assertThat(seen).containsExactly(false, true, 11_000L);
    }

    private Episode run(AgentBody body) {
        return Episodes.run(task, BlockingAgent.of(body));
    }

    private static long at(AgentTools tools) {
        return tools.clock().millis();
    }
}
