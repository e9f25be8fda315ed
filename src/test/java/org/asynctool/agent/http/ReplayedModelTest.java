package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.asynctool.agent.Agent;
import org.asynctool.agent.http.cassette.CassetteMode;
import org.asynctool.agent.http.cassette.Cassettes;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.task.Task;
import org.asynctool.testing.SolvedTasks;
import org.asynctool.testing.chat.PerfectServer;
import org.asynctool.time.ThinkTime;
import org.asynctool.trace.TraceWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model said once it says again without any network, to the byte. */
class ReplayedModelTest {

    private static final String KEY = "sk-3f9a-not-a-real-key";

    @TempDir
    Path folder;

    @Test
    void anEpisodeThatIsReplayedIsTheOneThatWasRecorded() throws IOException {
        Task task = SolvedTasks.in("formats/formats.jsonl").get(0);
        MockWebServer server = new MockWebServer();
        PerfectServer model = new PerfectServer();
        server.setDispatcher(model);
        server.start();
        String url = server.url("/v1").toString();

        Episode recorded = play(task, url, CassetteMode.RECORD, model::beside);
        server.close();
        Episode replayed = play(task, url, CassetteMode.REPLAY, UnaryOperator.identity());

        assertThat(recorded.succeeded()).isTrue();
        assertThat(linesAfterTheHeader(replayed)).isEqualTo(linesAfterTheHeader(recorded));
        assertThat(replayed.scorecard()).isEqualTo(recorded.scorecard());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> cassettes = files.toList();
            assertThat(cassettes).hasSize(1);
            assertThat(Files.readString(cassettes.get(0)))
                    .contains("chat/completions")
                    .doesNotContain(KEY);
        }
    }

    @Test
    void withoutARecordingTheEpisodeCouldNotRun() throws IOException {
        Task task = SolvedTasks.in("formats/formats.jsonl").get(0);

        assertThatThrownBy(() -> play(task, "http://localhost:1/v1", CassetteMode.REPLAY, UnaryOperator.identity()))
                .isInstanceOf(CouldNotRunException.class)
                .hasMessageContaining("cassette");
    }

    /** The header names the agent, which is another one where the server watched it. */
    private static List<String> linesAfterTheHeader(Episode episode) {
        return TraceWriter.text(episode.trace()).lines().skip(1).toList();
    }

    private Episode play(Task task, String url, CassetteMode mode, UnaryOperator<Agent> watched) {
        try (ChatAgent agent = ChatAgent.openAi(url)
                .model("perfect")
                .apiKey(KEY)
                .thinkTime(new ThinkTime.Fixed(Duration.ofSeconds(1).toMillis()))
                .cassettes(Cassettes.in(folder).mode(mode))
                .build()) {
            return EnvironmentFactory.of(task).environment(1).run(watched.apply(agent));
        }
    }
}
