package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.asynctool.agent.Flaw;
import org.asynctool.agent.FlawedAgent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.metric.Cause;
import org.asynctool.metric.Finding;
import org.asynctool.metric.Habit;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.task.Task;
import org.asynctool.testing.FlawedTasks;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 6 of the rules over HTTP: a model with a flaw is diagnosed with it, and with nothing else. */
@Timeout(60)
class DiagnosedModelTest {

    private static final List<Task> TASKS =
            IntStream.range(0, 3).mapToObj(FlawedTasks::task).toList();

    private static final Map<Flaw, Habit> HABITS = Map.of(
            Flaw.IDLE_WHILE_READY, Habit.IDLE_WHILE_READY,
            Flaw.REDUNDANT_CALL, Habit.REDUNDANT_CALL,
            Flaw.RECOVERED_DEPENDENCY_VIOLATION, Habit.DEPENDENCY_VIOLATION);

    static Stream<Arguments> causes() {
        return models().filter(model -> !HABITS.containsKey((Flaw) model.get()[1]));
    }

    static Stream<Arguments> habits() {
        return models().filter(model -> HABITS.containsKey((Flaw) model.get()[1]));
    }

    /** Messages have no place for arguments that are not an object. */
    private static Stream<Arguments> models() {
        return Stream.of(Wire.values())
                .flatMap(wire -> Stream.of(Flaw.values())
                        .filter(flaw -> wire != Wire.MESSAGES || flaw != Flaw.MALFORMED_CALL)
                        .map(flaw -> Arguments.of(wire, flaw)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource
    void causes(Wire wire, Flaw flaw) throws Exception {
        for (Scorecard scorecard : play(wire, flaw)) {
            assertThat(kinds(scorecard.subTasks().stream()
                            .map(SubTaskScore::cause)
                            .flatMap(Optional::stream)))
                    .containsOnly(Cause.valueOf(flaw.name()));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource
    void habits(Wire wire, Flaw flaw) throws Exception {
        for (Scorecard scorecard : play(wire, flaw)) {
            assertThat(scorecard.success()).isTrue();
            assertThat(kinds(scorecard.subTasks().stream().flatMap(score -> score.habits().stream())))
                    .containsOnly(HABITS.get(flaw));
        }
    }

    private static <K extends Enum<K>> List<K> kinds(Stream<Finding<K>> findings) {
        return findings.map(Finding::kind).toList();
    }

    private static List<Scorecard> play(Wire wire, Flaw flaw) throws Exception {
        ScriptedModel model = new ScriptedModel(new FlawedAgent(flaw));
        try (MockWebServer server = model.serve();
                ChatAgent agent = wire.agent(server.url("/v1").toString())
                        .model("flawed")
                        .httpClient(PromptSockets.client())
                        .build()) {
            return TASKS.stream()
                    .map(task -> EnvironmentFactory.of(task)
                            .environment(1)
                            .run(model.beside(agent))
                            .scorecard())
                    .toList();
        }
    }
}
