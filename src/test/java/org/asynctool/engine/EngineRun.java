package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Runs the engine and tells what became of each test: {@code EngineRun.of(TeaTestCase.class).execute()}. */
final class EngineRun {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final long PROCESS = ProcessHandle.current().pid();

    private final EngineTestKit.Builder kit = EngineTestKit.engine(Constants.ENGINE_ID);
    private String run = "test-" + PROCESS + "-" + RUNS.incrementAndGet();

    private EngineRun() {}

    static EngineRun of(Class<?>... classes) {
        return of(Stream.of(classes).map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new));
    }

    static EngineRun of(DiscoverySelector... selectors) {
        EngineRun run = new EngineRun();
        run.kit.selectors(selectors);
        return run;
    }

    /** Selects tests by the end of their unique ids, behind the engine's, as reruns do. */
    static EngineRun ofIds(String... ids) {
        return of(Stream.of(ids)
                .map(id -> DiscoverySelectors.selectUniqueId("[engine:asynctool]/" + id))
                .toArray(DiscoverySelector[]::new));
    }

    EngineRun with(String key, String value) {
        kit.configurationParameter(key, value);
        return this;
    }

    EngineRun filter(PostDiscoveryFilter... filters) {
        kit.filters(filters);
        return this;
    }

    /** Makes this execution one of the same run and JVM as another. */
    EngineRun after(Outcome other) {
        run = other.run();
        return this;
    }

    Outcome execute() {
        EngineExecutionResults results = kit.configurationParameter(Constants.RUN, run)
                .configurationParameter(
                        Constants.OUTPUT, Path.of("target", "engine-tests").toString())
                .execute();
        return new Outcome(run, results);
    }

    /** What became of the tests. */
    record Outcome(String run, EngineExecutionResults results) {

        /** Every test by its name, in the order in which they ended, with one word. */
        Map<String, String> words() {
            Map<String, String> words = new LinkedHashMap<>();
            results.testEvents().list().stream()
                    .filter(event -> event.getType() == EventType.FINISHED || event.getType() == EventType.SKIPPED)
                    .forEach(event -> assertThat(
                                    words.put(event.getTestDescriptor().getDisplayName(), word(event)))
                            .as("display names are unique")
                            .isNull());
            return words;
        }

        /** What a test that did not pass said. */
        String message(String test) {
            return String.valueOf(thrown(test).getMessage());
        }

        Throwable thrown(String test) {
            return result(test).getThrowable().orElseThrow();
        }

        /** Why a test was skipped. */
        String skipped(String test) {
            return event(test, EventType.SKIPPED).getRequiredPayload(String.class);
        }

        Map<String, String> entry(String test) {
            return event(test, EventType.REPORTING_ENTRY_PUBLISHED)
                    .getRequiredPayload(ReportEntry.class)
                    .getKeyValuePairs();
        }

        /** The failures of containers and of the root; none unless something is badly wrong. */
        List<String> brokenContainers() {
            return results.containerEvents().failed().stream()
                    .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                            .getThrowable()
                            .orElseThrow()
                            .getMessage())
                    .toList();
        }

        private TestExecutionResult result(String test) {
            return event(test, EventType.FINISHED).getRequiredPayload(TestExecutionResult.class);
        }

        private Event event(String test, EventType type) {
            return results.allEvents().list().stream()
                    .filter(event -> event.getType() == type
                            && event.getTestDescriptor().getDisplayName().equals(test))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + type + " of '" + test + "' in " + words()));
        }

        private static String word(Event event) {
            if (event.getType() == EventType.SKIPPED) {
                return "skipped";
            }
            return event.getRequiredPayload(TestExecutionResult.class)
                    .getThrowable()
                    .map(Outcome::word)
                    .orElse("passed");
        }

        private static String word(Throwable thrown) {
            if (thrown instanceof TestAbortedException) {
                return "aborted";
            }
            return thrown instanceof AssertionFailedError ? "failed" : "error";
        }
    }
}
