package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import org.asynctool.engine.EngineRun.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class SettingsTest {

    @BeforeEach
    void forget() {
        Kitchen.EVENTS.clear();
    }

    @Test
    void aSettingThatIsNotAllowedFailsTheRootAndNothingRuns() {
        Outcome outcome = EngineRun.of(OutcomesTest.GoodTestCase.class)
                .with(Constants.GATES, "maybe")
                .execute();

        assertThat(outcome.brokenContainers())
                .containsExactly("asynctool.gates must be skip or strict, but is 'maybe'");
        assertThat(outcome.words()).isEmpty();
        assertThat(Kitchen.EVENTS).isEmpty();
    }

    @Test
    void aDryRunSkipsEveryTaskAndRunsNothing() {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();

        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(GateTest.StrictTestCase.class))
                                .filters(includeEngines(Constants.ENGINE_ID))
                                .configurationParameter("junit.platform.execution.dryRun.enabled", "true")
                                .build(),
                        summary);

        assertThat(summary.getSummary().getTestsSkippedCount()).isEqualTo(3);
        assertThat(summary.getSummary().getTestsStartedCount()).isZero();
        assertThat(Kitchen.EVENTS).isEmpty();
    }
}
