package com.example;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;

import org.asynctool.AsyncToolTest;
import org.asynctool.Gate;
import org.asynctool.TaskFile;
import org.asynctool.TasksFrom;
import org.asynctool.agent.Agent;
import org.asynctool.environment.Episode;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;

@AsyncToolTest
@ExtendWith(AgentExtension.class)
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
@Gate(metric = Metrics.TIME_EFFICIENCY, atLeast = 0.95)
class KitchenTest {

    @Test
    void brewsInTime(@TaskFile("tea-and-eggs.json") ToolEnvironment environment, Agent agent) {
        Episode episode = environment.run(agent);

        assertThat(episode)
                .succeeded()
                .violatedNoDependency()
                .finishedWithin(ofMinutes(5))
                .calledInOrder("A", "boil_water", "brew_tea");
        assertThat(episode.trace().header().task()).isEqualTo("tea-and-eggs");
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @TasksFrom(value = "classpath:/tasks/", trials = 2)
    void cooks(ToolEnvironment environment, Agent agent) {
        assertThat(environment.run(agent)).succeeded().hasNoRedundantCalls();
    }

    @Nested
    class AtBreakfast {

        @Test
        void countsEggs(@TaskFile("classpath:/tasks/kitchen.jsonl#boxes") ToolEnvironment environment, Agent agent) {
            assertThat(environment.run(agent)).answered("A").calledNever("add");
        }
    }
}
