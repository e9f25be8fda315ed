package org.asynctool.agent.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.asynctool.agent.Turn;
import org.asynctool.environment.Episode;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.TurnBegan;
import org.asynctool.trace.TraceEvent.Waited;
import org.asynctool.world.ToolResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that wait together. Think time 1 s; tools take 2 s, 4 s and 9 s. */
class BatchTest {

    private final Task task = Episodes.desk(
            "\"two\": {}, \"four\": {}, \"nine\": {}",
            ", \"latency\": {\"tools\": {\"two\": {\"fixed\": \"2s\"}, \"four\": {\"fixed\": \"4s\"},"
                    + " \"nine\": {\"fixed\": \"9s\"}}}");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void callsInTheOrderInWhichItWasStartedAndHasNoTurnOnTheWay(long schedule) {
        Episode episode = Episodes.run(
                task,
                BlockingAgent.of(tools -> await(tools, tools.batchExecutor(), "nine", "two", "four"))
                        .schedule(schedule));

        assertThat(Episodes.events(episode, CallAccepted.class))
                .extracting(CallAccepted::tool)
                .containsExactly("nine", "two", "four");
        assertThat(Episodes.events(episode, Waited.class))
                .extracting(Waited::kind, TraceEvent::virtualMillis)
                .containsExactly(tuple(Turn.Wait.Kind.ALL, 10_000L));
        assertThat(Episodes.events(episode, TurnBegan.class)).hasSize(2);
    }

    @Test
    void ordinaryThreadsHaveATurnForEachResult() {
        Episode episode =
                Episodes.run(task, BlockingAgent.of(tools -> await(tools, tools.executor(), "nine", "two", "four")));

        assertThat(Episodes.events(episode, TurnBegan.class)).hasSize(4);
    }

    @Test
    void doesNotWaitForACallThatNobodyOfItMade() {
        Episode episode = Episodes.run(task, BlockingAgent.of(tools -> {
            tools.callAsync("A", "nine", Map.of());
            await(tools, tools.batchExecutor(), "two", "four");
        }));

        assertThat(Episodes.events(episode, Waited.class))
                .extracting(Waited::kind, Waited::calls, TraceEvent::virtualMillis)
                .containsExactly(tuple(Turn.Wait.Kind.CALLS, List.of("c2", "c3"), 5_000L));
    }

    @Test
    void twoLoopsDoNotWaitForEachOther() {
        long[] done = new long[2];
        Episodes.run(task, BlockingAgent.of(tools -> {
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> {
                        await(tools, tools.batchExecutor(), "two", "two");
                        done[1] = tools.clock().millis();
                    },
                    tools.executor());
            await(tools, tools.batchExecutor(), "nine", "four");
            done[0] = tools.clock().millis();
            other.join();
        }));

        assertThat(done).containsExactly(10_000L, 3_000L);
    }

    @Test
    void anAnswerOfItDoesNotEndTheWait() {
        Episode episode = Episodes.run(
                Episodes.desk("\"four\": {}", ", \"latency\": {\"default\": {\"fixed\": \"4s\"}}"),
                BlockingAgent.of(tools -> CompletableFuture.allOf(
                                CompletableFuture.runAsync(
                                        () -> {
                                            tools.answer("Z", 1);
                                            tools.nextRequest("Z");
                                        },
                                        tools.batchExecutor()),
                                CompletableFuture.runAsync(
                                        () -> tools.call("A", "four", Map.of()), tools.batchExecutor()))
                        .join()));

        assertThat(Episodes.events(episode, TurnBegan.class)).hasSize(2);
    }

    private static void await(AgentTools tools, Executor executor, String... names) {
        List<CompletableFuture<ToolResult>> results = List.of(names).stream()
                .map(name -> CompletableFuture.supplyAsync(() -> tools.call("A", name, Map.of()), executor))
                .toList();
        results.forEach(CompletableFuture::join);
    }
}
