package org.asynctool.docs;

// snippet: test
import static java.time.Duration.ofMinutes;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.agent.blocking.AgentTools;
import org.asynctool.agent.blocking.BlockingAgent;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.jupiter.Interleavings;
import org.asynctool.world.ToolResult;
import org.junit.jupiter.api.Test;

@AsyncToolTest
class BlockingKitchenTest {

    @Test
    void countsEggsWhileTheWaterBoils(@TaskFile("tea-and-eggs.json") ToolEnvironment environment) {
        BlockingAgent agent = BlockingAgent.of(tools -> {
            CompletableFuture<ToolResult> eggs = tools.callAsync("B", "multiply", Map.of("arg_0", 12, "arg_1", 3));
            tools.call("A", "boil_water", Map.of());
            tools.call("A", "brew_tea", Map.of());
            tools.answer("A", "Here is your tea.");
            tools.answer("B", eggs.join().value().get("result"));
        });

        assertThat(environment.run(agent)).succeeded().violatedNoDependency().finishedWithin(ofMinutes(5));
    }
    // end of snippet

    // snippet: threads
    @Interleavings(20)
    void cooksInAnyOrder(@TaskFile("tea-and-eggs.json") ToolEnvironment environment) {
        assertThat(environment.run(BlockingAgent.of(BlockingKitchenTest::cook))).succeeded();
    }

    private static void cook(AgentTools tools) throws Exception {
        Future<?> eggs = tools.executor().submit(() -> {
            ToolResult result = tools.call("B", "multiply", Map.of("arg_0", 12, "arg_1", 3));
            tools.answer("B", result.value().get("result"));
        });
        tools.call("A", "boil_water", Map.of());
        tools.sleep(Duration.ofSeconds(30)); // virtual: the test does not wait
        tools.call("A", "brew_tea", Map.of());
        eggs.get();
        tools.answer("A", "Here is your tea.");
    }
    // end of snippet
}
