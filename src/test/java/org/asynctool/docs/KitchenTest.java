package org.asynctool.docs;

// snippet: test
import static java.time.Duration.ofMinutes;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;

import java.util.Map;
import org.asynctool.AsyncToolTest;
import org.asynctool.Gate;
import org.asynctool.TaskFile;
import org.asynctool.TasksFrom;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Turn;
import org.asynctool.environment.Episode;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@AsyncToolTest
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
class KitchenTest {

    @Test
    void countsEggsWhileTheWaterBoils(@TaskFile("tea-and-eggs.json") ToolEnvironment environment) {
        Episode episode = environment.run(agent());

        assertThat(episode)
                .succeeded()
                .violatedNoDependency()
                .finishedWithin(ofMinutes(5))
                .calledInOrder("A", "boil_water", "brew_tea");
    }

    private static Agent agent() {
        return briefing -> observation -> switch (observation.nextCall()) {
            case 1 ->
                Turn.builder()
                        .call("A", "boil_water", Map.of())
                        .call("B", "multiply", Map.of("arg_0", 12, "arg_1", 3))
                        .waitForAll()
                        .build();
            case 3 ->
                Turn.builder().call("A", "brew_tea", Map.of()).waitForAll().build();
            default ->
                Turn.builder().answer("A", "Here is your tea.").answer("B", 36).build();
        };
    }
    // end of snippet

    // snippet: tasks
    @ParameterizedTest
    @TasksFrom("classpath:/org/asynctool/docs/kitchen/")
    void cooksEverything(ToolEnvironment environment) {
        assertThat(environment.run(new GreedyAgent())).succeeded().hasNoRedundantCalls();
    }
    // end of snippet
}
