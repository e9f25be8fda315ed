package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.gate.GateSpecTest.EFFICIENCY;
import static org.asynctool.gate.GateSpecTest.MAKESPAN;
import static org.asynctool.gate.GateSpecTest.gate;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.asynctool.Statistic;
import org.asynctool.metric.Scorecard;
import org.asynctool.testing.SampleTraces;
import org.asynctool.trace.Trace;
import org.junit.jupiter.api.Test;

class WorstTracesTest {

    private static final Trace TRACE = SampleTraces.worked();

    @Test
    void ofEachGateTheTracesOfTheFarthestEpisodesAreKept() {
        WorstTraces traces = new WorstTraces(List.of(gate(EFFICIENCY, 0.5, null), gate(MAKESPAN, null, 10d)));
        IntStream.range(0, 100)
                .map(number -> number * 37 % 100)
                .forEach(number -> traces.add(card(number, number / 100d, number), Set.of(), TRACE));

        assertThat(IntStream.range(0, 100).filter(number -> isKept(traces, number)))
                .containsExactly(0, 1, 2, 3, 4, 95, 96, 97, 98, 99);
        assertThat(traces.of("t03", 1)).containsSame(TRACE);
        assertThat(traces.of("t03", 2)).isEmpty();
    }

    @Test
    void ofEpisodesThatAreEquallyFarTheFirstByNameIsKept() {
        WorstTraces traces = new WorstTraces(List.of(gate(EFFICIENCY, 0.5, null)));
        IntStream.range(0, 100)
                .map(number -> 99 - number)
                .forEach(number -> traces.add(card(number, 1, 0), Set.of(), TRACE));

        assertThat(IntStream.range(0, 100).filter(number -> isKept(traces, number)))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void anEpisodeInWhichTheMetricDoesNotCountIsNotKept() {
        WorstTraces traces = new WorstTraces(List.of(gate(EFFICIENCY, 0.5, null)));
        traces.add(new Scorecard("t00", 1, true, Map.of(), List.of()), Set.of(), TRACE);

        assertThat(isKept(traces, 0)).isFalse();
    }

    @Test
    void anEpisodeOfATaskThatTheGateDoesNotLookAtTakesNoRoom() {
        WorstTraces traces = new WorstTraces(List.of(new GateSpec(
                EFFICIENCY,
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                Statistic.MEAN,
                new Scope("dual", "", List.of()),
                OptionalDouble.empty(),
                0)));
        IntStream.range(0, 99).forEach(number -> traces.add(card(number, 0, 0), Set.of("tri"), TRACE));
        traces.add(card(99, 1, 0), Set.of("dual"), TRACE);

        assertThat(IntStream.range(0, 100).filter(number -> isKept(traces, number)))
                .containsExactly(99);
    }

    private static boolean isKept(WorstTraces traces, int number) {
        return traces.of("t%02d".formatted(number), 1).isPresent();
    }

    private static Scorecard card(int number, double efficiency, double makespan) {
        return new Scorecard(
                "t%02d".formatted(number),
                1,
                true,
                Map.of(EFFICIENCY.name(), efficiency, MAKESPAN.name(), makespan),
                List.of());
    }
}
