package org.asynctool.testing;

import java.util.List;
import org.asynctool.agent.Agent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.trace.TraceEvent;

/** Runs agents on tasks written as JSON, with the worlds of tests. */
public final class Episodes {

    private Episodes() {}

    public static Episode run(Task task, Agent agent) {
        return run(task, agent, Mode.CONCURRENT);
    }

    public static Episode run(Task task, Agent agent, Mode mode) {
        return EnvironmentFactory.builder(task)
                .worlds(DeskWorldFactory.worlds())
                .mode(mode)
                .build()
                .environment(1)
                .run(agent);
    }

    /**
     * Reads a task of one sub-task A with the world {@code desk}.
     *
     * @param tools the tools of the desk, JSON members
     * @param more further members of the task, each with a leading comma
     */
    public static Task desk(String tools, String more) {
        return Tasks.parse("""
                {"version": 1, "id": "desk", "subTasks": [{"id": "A", "requests": ["Do it."],
                 "worlds": {"desk": {"tools": {%s}}}, "reference": [], "goal": {"state": "any"}}]%s}
                """.formatted(tools, more));
    }

    public static <E extends TraceEvent> List<E> events(Episode episode, Class<E> kind) {
        return episode.trace().events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
