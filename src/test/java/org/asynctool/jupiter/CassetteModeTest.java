package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asynctool.AsyncToolTest;
import org.asynctool.agent.http.cassette.CassetteMode;
import org.asynctool.agent.http.cassette.Cassettes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A configuration parameter says where cassettes get their answers that a test makes, or what is done before it. */
class CassetteModeTest {

    private static final List<CassetteMode> MODES = new CopyOnWriteArrayList<>();

    @AsyncToolTest
    static class RecordedTestCase {

        @BeforeEach
        void make() {
            MODES.add(Cassettes.named("model").mode());
        }

        @Test
        void makes() {
            MODES.add(Cassettes.named("model").mode());
        }
    }

    @Test
    void parameterHoldsInTestsAndBeforeThem() {
        JupiterRun.of(selectClass(RecordedTestCase.class), Map.of("asynctool.cassettes", "auto"));

        assertThat(MODES).containsExactly(CassetteMode.AUTO, CassetteMode.AUTO);
        assertThat(Cassettes.named("model").mode()).isEqualTo(CassetteMode.REPLAY);
    }
}
