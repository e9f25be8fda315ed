package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.http.ChatAgent;
import org.asynctool.agent.http.cassette.Cassettes;
import org.asynctool.metric.Metrics;
import org.asynctool.time.ThinkTime;

/**
 * A chat model on two tasks. Its answers were recorded, so the build needs neither a network nor a key; {@code mvn
 * -Precord verify} asks the model again.
 */
@AgentBenchmark(tasks = "classpath:/tasks/kitchen.jsonl")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1)
@Gate(metric = Metrics.WAIT_USE, atLeast = 0.95)
class KitchenTest implements AgentProvider {

    @Override
    public Agent agent() {
        return ChatAgent.openAi(ScriptedModel.URL)
                .model("kitchen-1")
                .apiKeyFromEnvironment("KITCHEN_API_KEY")
                .cassettes(Cassettes.named("kitchen-1"))
                .thinkTime(new ThinkTime.PerToken(300, 50))
                .build();
    }
}
