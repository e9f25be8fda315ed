package org.asynctool.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs one benchmark class in a JVM of its own, which may be killed or be short of memory: {@code
 * ForkedRun.of(TeaTestCase.class).start("-Xmx256m")}.
 */
final class ForkedRun {

    private static final String OUTPUT = Path.of("target", "engine-tests").toString();

    private final Class<?> type;
    private final String run;

    private ForkedRun(Class<?> type, String run) {
        this.type = type;
        this.run = run;
    }

    static ForkedRun of(Class<?> type) {
        return new ForkedRun(type, "fork-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
    }

    /** What the fork does: runs the class and prints how many tests succeeded and failed. */
    public static void main(String[] args) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(args[0]))
                                .configurationParameters(Map.of(Constants.RUN, args[1], Constants.OUTPUT, OUTPUT))
                                .build(),
                        summary);
        System.out.println("succeeded " + summary.getSummary().getTestsSucceededCount() + ", failed "
                + summary.getSummary().getTestsFailedCount());
        summary.getSummary()
                .getFailures()
                .forEach(failure ->
                        System.out.println("failure " + failure.getException().getMessage()));
    }

    /** The folder of its results. */
    Path results() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(OUTPUT, run))) {
            return folders.findFirst().orElseThrow();
        }
    }

    /** Runs it to its end and returns the lines it printed. */
    List<String> toItsEnd(String... options) throws IOException {
        return until(line -> false, options);
    }

    /** Kills it, as an operating system does, as soon as it has printed so many lines about tasks. */
    List<String> killedAfter(int tasks, String... options) throws IOException {
        int[] seen = {0};
        return until(line -> line.startsWith("[asynctool] PASS") && ++seen[0] == tasks, options);
    }

    private List<String> until(Predicate<String> enough, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ForkedRun.class.getName()));
        command.addAll(List.of(type.getName(), run));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (enough.test(line)) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            // The pipe of a killed process may break instead of ending.
            lines.add("broken pipe: " + e.getMessage());
        }
        process.onExit().join();
        return lines;
    }
}
