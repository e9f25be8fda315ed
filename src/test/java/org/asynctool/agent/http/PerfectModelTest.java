package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.testing.SolvedTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that does everything right gets full marks, whatever the transport: nothing is lost on the way. */
class PerfectModelTest {

    private final MockWebServer server = new MockWebServer();
    private final PerfectServer model = new PerfectServer();

    @BeforeEach
    void start() throws Exception {
        server.setDispatcher(model);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static List<Task> tasks() {
        return Stream.of(
                        "boxoffice/tickets",
                        "generator/generator",
                        "tables/tables",
                        "strings/strings",
                        "formats/formats")
                .flatMap(file -> SolvedTasks.in(file + ".jsonl").stream().limit(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void solvesTheTaskInPlainReplies(Task task) {
        Episode episode = play(task, agent(), Mode.CONCURRENT);

        assertThat(value(episode, Metrics.TASK_SUCCESS)).isEqualTo(1);
        assertThat(value(episode, Metrics.TIME_EFFICIENCY)).isEqualTo(1);
        assertThat(model.untold()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void solvesTheTaskInStreamedReplies(Task task) {
        Episode episode = play(task, agent().streaming(), Mode.CONCURRENT);

        assertThat(value(episode, Metrics.TASK_SUCCESS)).isEqualTo(1);
        assertThat(model.untold()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void solvesTheTaskInTheSynchronousControl(Task task) {
        Episode episode = play(task, agent(), Mode.SYNCHRONOUS);

        assertThat(value(episode, Metrics.TASK_SUCCESS)).isEqualTo(1);
        assertThat(model.untold()).isEmpty();
    }

    private ChatAgentBuilder agent() {
        return ChatAgent.openAi(server.url("/v1").toString()).model("perfect");
    }

    private Episode play(Task task, ChatAgentBuilder agent, Mode mode) {
        return EnvironmentFactory.builder(task)
                .mode(mode)
                .build()
                .environment(1)
                .run(model.beside(agent.build()));
    }

    private static double value(Episode episode, String metric) {
        return episode.scorecard().value(metric).orElseThrow();
    }
}
