package org.asynctool.performance;

import java.io.OutputStream;
import java.io.PrintStream;
import org.asynctool.engine.AsyncToolEngine;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Prints the live heap, measured after a garbage collection, while the engine runs many tasks. */
public final class MemoryByTasks {

    private MemoryByTasks() {}

    /**
     * Prints the live heap after the first task, in the middle and at the end.
     *
     * @param arguments the number of tasks; {@code bare} for tests of the same names that do nothing, {@code jupiter}
     *     for dynamic tests of Jupiter
     */
    public static void main(String[] arguments) {
        int tasks = Integer.parseInt(arguments[0]);
        String kind = arguments.length > 1 ? arguments[1] : "engine";
        PrintStream console = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        TaskSet.write(tasks);
        console.printf("%,d tasks: before %.1f MB%n", tasks, liveMegabytes());
        TestEngine engine = switch (kind) {
            case "bare" -> new BareEngine(tasks);
            case "jupiter" -> new JupiterTestEngine();
            default -> new AsyncToolEngine();
        };
        Class<?> type = kind.equals("jupiter") ? JupiterTasks.class : EngineTasks.class;
        LauncherConfig config = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(engine)
                .build();
        LauncherFactory.create(config)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(type))
                                .filters(EngineFilter.includeEngines(engine.getId()))
                                .configurationParameter("asynctool.output", TaskSet.FOLDER)
                                .build(),
                        new Probe(tasks, console));
    }

    private static double liveMegabytes() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /** Measures after certain tasks. */
    private static final class Probe implements TestExecutionListener {

        private final int tasks;
        private final PrintStream console;
        private int finished;

        Probe(int tasks, PrintStream console) {
            this.tasks = tasks;
            this.console = console;
        }

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            console.printf("  discovered: %.1f MB%n", liveMegabytes());
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() && ++finished <= tasks && (finished == 1 || finished % (tasks / 4) == 0)) {
                console.printf("  after %,d: %.1f MB%n", finished, liveMegabytes());
            }
        }
    }
}
