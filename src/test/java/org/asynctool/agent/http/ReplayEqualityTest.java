package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.http.cassette.CassetteMode;
import org.asynctool.agent.http.cassette.Cassettes;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.task.Task;
import org.asynctool.testing.FlawedTasks;
import org.asynctool.time.ThinkTime;
import org.asynctool.trace.TraceWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded once, episodes are the same to the byte without a network, in any order and side by side. */
@Timeout(60)
class ReplayEqualityTest {

    private static final int EPISODES = 8;

    /** Nobody has this name, so whoever looks it up fails. */
    private static final String HOST = "model.invalid";

    private static final Dns NOBODY = name -> {
        throw new AssertionError("a replay looked up " + name);
    };

    @TempDir
    Path folder;

    static Stream<Arguments> wires() {
        return Stream.of(Wire.values()).flatMap(wire -> Stream.of(Arguments.of(wire, false), Arguments.of(wire, true)));
    }

    /** One task and trial. */
    private record Play(Task task, int trial) {

        String tracedBy(Agent agent) {
            Episode episode = EnvironmentFactory.of(task).environment(trial).run(agent);
            return TraceWriter.text(episode.trace()) + episode.scorecard();
        }
    }

    @ParameterizedTest(name = "{0}, streamed: {1}")
    @MethodSource("wires")
    void eightTasksAtOnceAndShuffled(Wire wire, boolean streamed) throws Exception {
        List<Play> plays = IntStream.range(0, EPISODES)
                .mapToObj(seed -> new Play(FlawedTasks.task(seed), 1))
                .toList();

        assertReplayedAsRecorded(wire, streamed, plays);
    }

    @ParameterizedTest
    @EnumSource
    void fiveTrialsAreFiveAnswers(Wire wire) throws Exception {
        Task task = FlawedTasks.task(1);
        List<Play> plays = IntStream.rangeClosed(1, 5)
                .mapToObj(trial -> new Play(task, trial))
                .toList();

        assertReplayedAsRecorded(wire, false, plays);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(5);
        }
    }

    @Test
    void whatWasNotRecordedIsNeverAskedOfTheNetwork() throws Exception {
        try (ChatAgent agent =
                agent(Wire.COMPLETIONS, 80, CassetteMode.REPLAY, NOBODY).build()) {
            assertThatThrownBy(() -> new Play(FlawedTasks.task(1), 1).tracedBy(agent))
                    .isInstanceOf(CouldNotRunException.class)
                    .hasMessageContaining("was not recorded: ")
                    .hasMessageContaining("asynctool.cassettes=record");
        }
    }

    @Test
    void anotherPromptRefusesWhatWasRecordedAndSaysSo() throws Exception {
        List<Play> plays = List.of(new Play(FlawedTasks.task(1), 1));
        int port = record(Wire.COMPLETIONS, false, plays).port();

        try (ChatAgent agent = agent(Wire.COMPLETIONS, port, CassetteMode.REPLAY, NOBODY)
                .prompt("terse-2", "Use tools.")
                .build()) {
            assertThatThrownBy(() -> plays.get(0).tracedBy(agent))
                    .isInstanceOf(CouldNotRunException.class)
                    .hasMessageContaining(
                            "recorded with protocol 'protocol-v1 chat/completions', but this is 'terse-2 chat/completions';"
                                    + " record it anew with asynctool.cassettes=record");
        }
    }

    private record Recorded(int port, List<String> traces) {}

    private void assertReplayedAsRecorded(Wire wire, boolean streamed, List<Play> plays) throws Exception {
        Recorded recorded = record(wire, streamed, plays);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, plays.size()).boxed().toList());
        Collections.shuffle(order, new Random(7));

        ExecutorService threads = Executors.newFixedThreadPool(plays.size());
        try (ChatAgent agent = streaming(streamed, agent(wire, recorded.port, CassetteMode.REPLAY, NOBODY))
                .build()) {
            List<Future<String>> replayed = order.stream()
                    .map(play -> threads.submit(() -> plays.get(play).tracedBy(agent)))
                    .toList();
            for (int i = 0; i < order.size(); i++) {
                assertThat(replayed.get(i).get()).isEqualTo(recorded.traces.get(order.get(i)));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(recorded.traces)
                .doesNotHaveDuplicates()
                .allSatisfy(trace -> assertThat(trace).contains("\"event\":\"answer\""));
    }

    private Recorded record(Wire wire, boolean streamed, List<Play> plays) throws IOException {
        ScriptedModel model = new ScriptedModel(new GreedyAgent());
        Dns here = name -> List.of(InetAddress.getLoopbackAddress());
        try (MockWebServer server = model.serve();
                ChatAgent agent = streaming(streamed, agent(wire, server.getPort(), CassetteMode.RECORD, here))
                        .build()) {
            Agent watched = model.beside(agent);
            return new Recorded(
                    server.getPort(),
                    plays.stream().map(play -> play.tracedBy(watched)).toList());
        }
    }

    private static ChatAgentBuilder streaming(boolean streamed, ChatAgentBuilder agent) {
        return streamed ? agent.streaming() : agent;
    }

    private ChatAgentBuilder agent(Wire wire, int port, CassetteMode mode, Dns names) {
        return wire.agent("http://" + HOST + ":" + port + "/v1")
                .model("perfect")
                .thinkTime(new ThinkTime.Fixed(1_000))
                .httpClient(PromptSockets.client().newBuilder().dns(names).build())
                .cassettes(Cassettes.in(folder).mode(mode));
    }
}
