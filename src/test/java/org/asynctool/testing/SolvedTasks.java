package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.agent.Turn;
import org.asynctool.dataset.Audit;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;

/** Tasks of a file in the test resources, one a line, and what has to hold for each. */
public final class SolvedTasks {

    private SolvedTasks() {}

    /** Reads the tasks. */
    public static List<Task> in(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources", file)).stream()
                    .map(Tasks::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that a task is sound, that those who know the reference solve it, and that nobody else does by idling. */
    public static void require(Task task) {
        assertThat(Audit.audit(task)).isEmpty();
        EnvironmentFactory factory = EnvironmentFactory.of(task);
        Episode greedy = play(factory, new GreedyAgent());
        assertThat(value(greedy, Metrics.TASK_SUCCESS)).isEqualTo(1);
        assertThat(value(greedy, Metrics.TIME_EFFICIENCY)).isEqualTo(1);
        assertThat(value(play(factory, new SequentialAgent()), Metrics.TASK_SUCCESS))
                .isEqualTo(1);
        assertThat(value(play(factory, idle(task)), Metrics.TASK_SUCCESS)).isZero();
    }

    private static Agent idle(Task task) {
        ScriptedAgent idle = ScriptedAgent.script();
        task.subTasks()
                .get(0)
                .requests()
                .forEach(request -> idle.then(Turn.builder().answer("A", "Done.")));
        return idle;
    }

    private static Episode play(EnvironmentFactory factory, Agent agent) {
        return factory.environment(1).run(agent);
    }

    private static double value(Episode episode, String metric) {
        return episode.scorecard().value(metric).orElseThrow();
    }
}
