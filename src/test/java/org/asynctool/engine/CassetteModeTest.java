package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asynctool.AgentBenchmark;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.http.cassette.CassetteMode;
import org.asynctool.agent.http.cassette.Cassettes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A configuration parameter says where agents with cassettes get their answers, while their provider makes them. */
class CassetteModeTest {

    private static final List<CassetteMode> MODES = new CopyOnWriteArrayList<>();

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    static class RecordedTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            MODES.add(Cassettes.named("model").mode());
            return new GreedyAgent();
        }
    }

    @BeforeEach
    void forget() {
        MODES.clear();
    }

    @Test
    void replayIsTheDefaultEvenIfAnEmptyTextIsGiven() {
        EngineRun.of(RecordedTestCase.class).execute();
        EngineRun.of(RecordedTestCase.class).with(Constants.CASSETTES, " ").execute();

        assertThat(MODES).containsExactly(CassetteMode.REPLAY, CassetteMode.REPLAY);
    }

    @Test
    void parameterHoldsWhileTheAgentIsMadeAndNoLonger() {
        EngineRun.of(RecordedTestCase.class).with(Constants.CASSETTES, "record").execute();

        assertThat(MODES).containsExactly(CassetteMode.RECORD);
        assertThat(Cassettes.named("model").mode()).isEqualTo(CassetteMode.REPLAY);
    }
}
