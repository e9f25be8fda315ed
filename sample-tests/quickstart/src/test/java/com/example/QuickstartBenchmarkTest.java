package com.example;

import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.metric.Metrics;

/** Thirty tasks, two or three requests at a time; the build fails when a gate does. */
@AgentBenchmark(tasks = "classpath:/tasks/quickstart.jsonl")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.95)
@Gate(metric = Metrics.TIME_EFFICIENCY, atLeast = 0.90)
@Gate(metric = Metrics.WAIT_USE, atLeast = 0.90)
class QuickstartBenchmarkTest implements AgentProvider {

    /** An agent that knows the references; yours takes its place. */
    @Override
    public Agent agent() {
        return new CriticalPathAgent(3);
    }
}
