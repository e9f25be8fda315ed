package org.asynctool.jupiter;

import org.asynctool.environment.ToolEnvironment;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;

/** An argument for invocations that fail before their method could see it. */
final class StandIn {

    private static final Task TASK = Tasks.parse("""
            {"version": 1, "id": "stand-in", "subTasks": [{"id": "A", "requests": ["None."],
             "worlds": {"plan": {"steps": {"none": "Do nothing"}}},
             "reference": [{"id": "a1", "tool": "none"}]}]}
            """);

    private StandIn() {}

    static ToolEnvironment environment() {
        return ToolEnvironment.of(TASK);
    }
}
