package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asynctool.agent.springai.SpringAiAgent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.task.Tasks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same plan, turn by turn and as messages of a model in a loop of Spring AI. */
class SamePlanTest {

    static List<String> tasks() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "tasks", "sums.jsonl"));
    }

    @ParameterizedTest(name = "task {index}")
    @MethodSource("tasks")
    void callsAtTheSameTimesAndScoresTheSame(String line) {
        JsonNode task = JsonMapper.shared().readTree(line);
        EnvironmentFactory factory = EnvironmentFactory.of(Tasks.parse(line));

        Episode turns = factory.environment(1).run(new PlanAgent(task));
        Episode loop = factory.environment(1)
                .run(SpringAiAgent.of("scripted", "1", new ScriptedModel(task)));

        assertThat(turns.succeeded()).isTrue();
        assertThat(loop.trace().events()).hasToString(turns.trace().events().toString());
        assertThat(loop.trace().end()).isEqualTo(turns.trace().end());
        assertThat(loop.scorecard()).isEqualTo(turns.scorecard());
    }
}
