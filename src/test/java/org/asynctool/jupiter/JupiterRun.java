package org.asynctool.jupiter;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.asynctool.report.RunSettings;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.TestAbortedException;

/**
 * Runs test classes with JUnit Jupiter and tells what became of them.
 *
 * @param run id of the run
 * @param results what JUnit tells
 */
record JupiterRun(String run, EngineExecutionResults results) {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final long PROCESS = ProcessHandle.current().pid();
    private static final Path OUTPUT = Path.of("target", "jupiter-tests");

    static JupiterRun of(Class<?> type) {
        return of(selectClass(type), Map.of());
    }

    static JupiterRun of(DiscoverySelector selector, Map<String, String> parameters) {
        return execute("test-" + PROCESS + "-" + RUNS.incrementAndGet(), selector, parameters);
    }

    /** Runs something again, in the same run and JVM. */
    JupiterRun again(DiscoverySelector selector) {
        return execute(run, selector, Map.of());
    }

    private static JupiterRun execute(String run, DiscoverySelector selector, Map<String, String> parameters) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter")
                .selectors(selector)
                .configurationParameter(RunSettings.RUN, run)
                .configurationParameter(RunSettings.OUTPUT, OUTPUT.toString());
        parameters.forEach(kit::configurationParameter);
        return new JupiterRun(run, kit.execute());
    }

    /** Every test by its name, with "passed" or with what it said. */
    Map<String, String> tests() {
        Map<String, String> tests = new LinkedHashMap<>();
        results.testEvents().finished().stream()
                .forEach(event -> tests.put(event.getTestDescriptor().getDisplayName(), word(event)));
        return tests;
    }

    /** What a test failed with. */
    Throwable thrown(String test) {
        return results.testEvents().failed().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals(test))
                .map(event -> result(event).getThrowable().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    /** What classes and containers of invocations failed with. */
    List<Throwable> brokenContainers() {
        return results.containerEvents().failed().stream()
                .map(event -> result(event).getThrowable().orElseThrow())
                .toList();
    }

    /** What tests published. */
    List<Map<String, String>> entries() {
        return entries(results.testEvents());
    }

    /** What classes published. */
    List<Map<String, String>> suiteEntries() {
        return entries(results.containerEvents());
    }

    private static List<Map<String, String>> entries(Events events) {
        return events.reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }

    /** The content of all result files whose names begin like this, sorted by name. */
    List<String> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(OUTPUT.resolve(run))) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList()) {
                contents.add(Files.readString(file));
            }
            return contents;
        }
    }

    private static String word(Event event) {
        TestExecutionResult result = result(event);
        return result.getThrowable()
                .map(thrown -> (thrown instanceof TestAbortedException ? "aborted: " : "")
                        + (thrown instanceof AssertionError ? "failed: " : "")
                        + thrown.getMessage())
                .orElse("passed");
    }

    private static TestExecutionResult result(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class);
    }
}
