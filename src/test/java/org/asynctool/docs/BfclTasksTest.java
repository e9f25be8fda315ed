package org.asynctool.docs;

import static org.asynctool.assertion.AsyncToolAssertions.assertThat;

import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.TasksFrom;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Jupiter tests take the same locations of BFCL as benchmark classes. */
@AsyncToolTest
class BfclTasksTest {

    @ParameterizedTest
    @TasksFrom("bfcl:src/test/resources/bfcl#multi_turn_miss_func")
    void doesEachTask(ToolEnvironment environment) {
        assertThat(environment.run(new GreedyAgent())).succeeded();
    }

    @Test
    void doesOneTask(@TaskFile("bfcl:src/test/resources/bfcl#parallel#parallel_900") ToolEnvironment environment) {
        assertThat(environment.run(new GreedyAgent())).succeeded();
    }
}
