package org.asynctool.performance;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs the same tasks through the engine and through Jupiter, in turns, and compares how long they take; or one of
 * the two alone, for a comparison of fresh JVMs.
 */
public final class EngineAgainstJupiter {

    private EngineAgainstJupiter() {}

    /**
     * Prints the times of each round, discovery included, and the median of the rounds' ratios.
     *
     * @param arguments the number of tasks and the number of rounds, 10,000 and 5 if there are none; {@code engine}
     *     or {@code jupiter} for one of them alone
     * @throws IOException if the file for the console's lines cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        int tasks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        PrintStream console = System.out;
        if (arguments.length > 2) {
            alone(arguments[2].equals("engine"), tasks, rounds, console);
            return;
        }
        double[] wallRatios = new double[rounds];
        double[] cpuRatios = new double[rounds];
        try (PrintStream lines =
                new PrintStream(new FileOutputStream("/dev/null"), true, StandardCharsets.UTF_8)) {
            System.setOut(lines);
            for (int round = 0; round < rounds; round++) {
                // Who goes first changes, since the first one warms up for the second.
                Took first = run(round % 2 == 0, round, tasks);
                Took second = run(round % 2 != 0, round, tasks);
                Took engine = round % 2 == 0 ? first : second;
                Took jupiter = round % 2 == 0 ? second : first;
                wallRatios[round] = engine.wallSeconds() / jupiter.wallSeconds();
                cpuRatios[round] = engine.cpuSeconds() / jupiter.cpuSeconds();
                console.printf("round %d: engine %s, jupiter %s%n", round + 1, engine, jupiter);
            }
        }
        System.setOut(console);
        console.printf(
                "engine / jupiter, median of %d rounds: wall %.2f, processor %.2f%n",
                rounds, median(wallRatios), median(cpuRatios));
    }

    private static void alone(boolean engine, int tasks, int rounds, PrintStream console) throws IOException {
        try (PrintStream lines =
                new PrintStream(new FileOutputStream("/dev/null"), true, StandardCharsets.UTF_8)) {
            System.setOut(lines);
            for (int round = 0; round < rounds; round++) {
                console.printf("%s alone, round %d: %s%n", engine ? "engine" : "jupiter", round + 1, run(engine, round, tasks));
            }
        }
        System.setOut(console);
    }

    private static Took run(boolean engine, int round, int tasks) {
        TaskSet.write(tasks);
        System.gc();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        long cpu = Took.cpuNanos();
        long wall = System.nanoTime();
        LauncherFactory.create().execute(request(engine, round), summary);
        Took took = new Took((System.nanoTime() - wall) / 1e9, (Took.cpuNanos() - cpu) / 1e9);
        long passed = summary.getSummary().getTestsSucceededCount();
        long gates = engine ? 1 : 0;
        if (passed != tasks + gates) {
            throw new IllegalStateException(passed + " tests passed, expected " + (tasks + gates) + ": "
                    + summary.getSummary().getFailures().stream().findFirst().map(f -> f.getException()));
        }
        return took;
    }

    private static LauncherDiscoveryRequest request(boolean engine, int round) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(engine ? EngineTasks.class : JupiterTasks.class))
                .filters(EngineFilter.includeEngines(engine ? "asynctool" : "junit-jupiter"))
                .configurationParameter("asynctool.run", "engine-" + ProcessHandle.current().pid() + "-" + round)
                .configurationParameter("asynctool.output", TaskSet.FOLDER)
                .build();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
