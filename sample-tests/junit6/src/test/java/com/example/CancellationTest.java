package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class CancellationTest {

    private final List<String> events = new ArrayList<>();

    @Test
    void endsTheEpisodeBetweenTwoTurnsAndStartsNoOther() {
        var discovery = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(CancelledBenchmark.class))
                .filters(EngineFilter.includeEngines("asynctool"))
                .build();
        var execution = LauncherExecutionRequestBuilder.request(discovery)
                .cancellationToken(CancelledBenchmark.TOKEN)
                .listeners(new Recorder())
                .build();

        LauncherFactory.create().execute(execution);

        assertEquals(
                List.of(
                        "tea: task 'tea' was not played to its end: the run was cancelled",
                        "coffee: skipped",
                        "soup: skipped"),
                events);
        assertEquals(1, CancelledBenchmark.TURNS.get());
    }

    private final class Recorder implements TestExecutionListener {

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            events.add(test.getDisplayName() + ": skipped");
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                events.add(test.getDisplayName() + ": "
                        + result.getThrowable().map(Throwable::getMessage).orElse("passed"));
            }
        }
    }
}
