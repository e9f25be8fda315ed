package org.asynctool.performance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.TaskFile;
import org.asynctool.dataset.ValidRow;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.JvmName;
import org.asynctool.report.Plan;
import org.asynctool.report.RunFiles;
import org.asynctool.task.Task;
import org.asynctool.trace.TraceHeader;
import org.asynctool.world.Worlds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same tasks as dynamic tests of Jupiter: the leanest code that writes the same result file. The audit, which
 * the engine always makes, is made here only with {@code -Dperformance.audit=true}.
 */
class JupiterTasks {

    private static final AtomicInteger EXECUTIONS = new AtomicInteger();
    private static final Agent AGENT = new GreedyAgent();
    private static final Worlds WORLDS = Worlds.installed();
    private static final boolean AUDIT = Boolean.getBoolean("performance.audit");
    private static RunFiles files;

    @BeforeAll
    static void open() {
        Plan plan = new Plan("jupiter", JupiterTasks.class.getName(), List.of());
        JvmName jvm = new JvmName("0", ProcessHandle.current().pid(), EXECUTIONS.incrementAndGet());
        files = RunFiles.create(Path.of(TaskSet.FOLDER), plan, jvm);
    }

    @AfterAll
    static void close() {
        files.close();
    }

    @TestFactory
    Stream<DynamicTest> tasks() {
        return TaskFile.read(Path.of(TaskSet.FILE))
                .map(row -> ((ValidRow) row).task())
                .map(task -> DynamicTest.dynamicTest(task.id(), () -> play(task)));
    }

    private static void play(Task task) {
        EnvironmentFactory factory =
                EnvironmentFactory.builder(task).worlds(WORLDS).build();
        if (AUDIT) {
            Audit.of(factory).require();
        }
        Episode episode = factory.environment(1).run(AGENT);
        TraceHeader header = episode.trace().header();
        files.writeEpisode(EpisodeResult.of(episode.scorecard(), header.digest(), header.seed(), header.agent()));
        assertTrue(episode.succeeded());
    }
}
