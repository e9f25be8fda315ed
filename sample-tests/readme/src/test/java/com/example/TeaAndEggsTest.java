package com.example;

// snippet: test
import java.util.Map;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.Turn;
import org.asynctool.metric.Metrics;

@AgentBenchmark(tasks = "classpath:/tasks/tea-and-eggs.json")
@Gate(metric = Metrics.TIME_EFFICIENCY, atLeast = 0.8)
class TeaAndEggsTest implements AgentProvider {

    @Override
    public Agent agent() {
        return briefing -> observation -> observation.virtualMillis() == 0
                ? Turn.builder()
                        .call("A", "boil_water", Map.of())
                        .call("A", "brew_tea", Map.of())
                        .call("B", "multiply", Map.of("arg_0", 12, "arg_1", 3))
                        .waitForAll()
                        .build()
                : Turn.builder().answer("A", "Here is your tea.").answer("B", 36).build();
    }
}
// end of snippet
