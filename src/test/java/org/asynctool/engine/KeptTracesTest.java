package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.testing.DeskWorldFactory;
import org.asynctool.testing.RandomGraphs;
import org.asynctool.trace.Trace;
import org.junit.jupiter.api.Test;

class KeptTracesTest {

    @Test
    void onlyTheTracesOfTheLastEpisodesAreKept() {
        Trace trace = EnvironmentFactory.builder(RandomGraphs.calm(1))
                .worlds(DeskWorldFactory.worlds())
                .build()
                .environment(1)
                .run(new GreedyAgent())
                .trace();
        List<SoftReference<Trace>> kept = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            kept.add(KeptTraces.keep(trace));
        }

        assertThat(kept.get(99).get()).isNull();
        assertThat(kept.subList(100, 600)).allMatch(reference -> reference.get() == trace);
    }
}
