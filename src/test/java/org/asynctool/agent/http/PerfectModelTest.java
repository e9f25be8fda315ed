package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.testing.QuickstartTasks;
import org.asynctool.testing.SolvedTasks;
import org.asynctool.testing.chat.PerfectServer;
import org.asynctool.testing.chat.PromptServer;
import org.asynctool.testing.chat.Provider;
import org.asynctool.world.Worlds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that does everything right gets full marks, whatever the provider and the transport: nothing is lost. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PerfectModelTest {

    private static Worlds worlds;

    private final MockWebServer server = PromptServer.create();
    private final PerfectServer model = new PerfectServer();

    @BeforeAll
    static void openShop(@TempDir Path classes) throws Exception {
        worlds = QuickstartTasks.worlds(classes);
    }

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
    void solvesTasksOfAllWorlds(Task task) {
        solves(task, agent(Provider.OPENAI_CHAT), Mode.CONCURRENT);
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI_CHAT, false", "OPENAI_CHAT, true",
        "OPENAI_RESPONSES, false", "OPENAI_RESPONSES, true",
        "ANTHROPIC, false", "ANTHROPIC, true"
    })
    void solvesTheQuickstart(Provider provider, boolean streaming) {
        ChatAgentBuilder agent = agent(provider);
        QuickstartTasks.all().forEach(task -> solves(task, streaming ? agent.streaming() : agent, Mode.CONCURRENT));
        assertThat(server.getRequestCount()).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void solvesTheQuickstartInTheSynchronousControl(Provider provider) {
        QuickstartTasks.all().forEach(task -> solves(task, agent(provider), Mode.SYNCHRONOUS));
    }

    @Test
    void serverThatSeesNoTaskSaysSo() {
        Task task = QuickstartTasks.all().get(0);

        assertThatExceptionOfType(CouldNotRunException.class)
                .isThrownBy(() -> EnvironmentFactory.builder(task)
                        .worlds(worlds)
                        .build()
                        .environment(1)
                        .run(agent(Provider.ANTHROPIC).build()))
                .havingCause()
                .withMessageContaining(
                        "has status 400: the perfect model was shown nothing to decide on; run the agent as"
                                + " beside(agent)");
    }

    private ChatAgentBuilder agent(Provider provider) {
        return Agents.of(provider, server.url("/v1").toString()).model("perfect");
    }

    private void solves(Task task, ChatAgentBuilder agent, Mode mode) {
        Episode episode = EnvironmentFactory.builder(task)
                .worlds(worlds)
                .mode(mode)
                .build()
                .environment(1)
                .run(model.beside(agent.build()));
        assertThat(episode.scorecard().value(Metrics.TASK_SUCCESS))
                .as(task.id())
                .hasValue(1);
        if (mode == Mode.CONCURRENT) {
            assertThat(episode.scorecard().value(Metrics.TIME_EFFICIENCY).orElseThrow())
                    .as(task.id())
                    .isGreaterThan(0.9);
        }
        assertThat(model.untold()).isEmpty();
    }
}
