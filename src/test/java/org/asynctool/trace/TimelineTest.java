package org.asynctool.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.Observation;
import org.asynctool.task.Fault;
import org.asynctool.testing.SampleTraces;
import org.asynctool.text.SafeText;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void theWorkedExampleLooksLikeThis() {
        assertThat(String.join("\n", Timeline.of(SampleTraces.worked()))).isEqualTo("""
                = pending  - not seen yet  * seen  x refused  ! answer  + request  ~ waiting
                c1 A find_flight       |  ======*                   | t=3.000s ok
                c2 B count_stock       |  ===========*              | t=5.000s ok
                c3 A book_flight       |          ==============*   | t=9.000s ok
                answer A               |                           !| t=10.000s "booked F1"
                answer B               |                           !| t=10.000s "12 pieces"
                waits                  |  ~~~~~~~ ~~~~  ~~~~~~~~~   | 3 waits, 6.000s
                end at t=10.000s: answered""");
    }

    @Test
    void whatWentWrongShows() {
        Trace trace = trace(
                TraceEnd.Reason.LIMIT,
                SampleTraces.refused(0, "c1", "book_flihgt", Observation.RefusalKind.UNKNOWN_TOOL),
                SampleTraces.call(1000, "c2", 1, "A", "book_flight"),
                SampleTraces.call(1000, "c3", 1, "A", "book_hotel"),
                SampleTraces.call(1000, "c4", 1, "inventory-of-the-shop", "count_everything_there_is"),
                SampleTraces.result(3000, "c2", "{}", true, Optional.of(Fault.Kind.TIMEOUT)),
                SampleTraces.result(4000, "c4", "{}", true, Optional.empty()),
                new TraceEvent.RequestArrived(5000, "A", 1),
                SampleTraces.turn(6000, 2, 6000, "c2"),
                new TraceEvent.AnswerRefused(9000, "Z", SampleTraces.json("1"), "there is no sub-task 'Z'"));

        assertThat(String.join("\n", Timeline.of(trace))).isEqualTo("""
                = pending  - not seen yet  * seen  x refused  ! answer  + request  ~ waiting
                c1 book_flihgt         |x                           | refused unknown-tool
                c2 A book_flight       |  ======--------*           | t=3.000s error (timeout)
                c3 A book_hotel        |  ==========================| no result
                c4 invento… count_eve… |  ========------------------| t=4.000s error
                request A              |             +              | t=5.000s request 1
                answer Z               |                        x   | refused there is no sub-t…
                end at t=10.000s: limit turns""");
    }

    @Test
    void aLongEpisodeIsShortenedAndSaysSo() {
        List<TraceEvent> events = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            events.add(SampleTraces.call(i * 100L, "c" + i, i, "A", "t"));
        }

        List<String> lines = Timeline.of(trace(TraceEnd.Reason.STALLED, events.toArray(TraceEvent[]::new)), 5);

        assertThat(lines).hasSize(8);
        assertThat(lines.get(3)).startsWith("c3 ");
        assertThat(lines.get(4)).isEqualTo("... 95 more rows from t=0.400s to t=9.800s left out");
        assertThat(lines.get(5)).startsWith("c99 ");
        assertThat(lines.get(6)).startsWith("c100 ");
        assertThat(Timeline.of(trace(TraceEnd.Reason.STALLED, events.toArray(TraceEvent[]::new))))
                .hasSize(Timeline.MAX_ROWS + 3);
    }

    @Test
    void noTraceIsWiderThanEightyColumnsOrUnsafe() {
        for (long seed = 0; seed < 500; seed++) {
            assertThat(Timeline.of(SampleTraces.random(seed)))
                    .as("seed %d", seed)
                    .allSatisfy(line -> {
                        assertThat(SafeText.width(line)).isLessThanOrEqualTo(Timeline.COLUMNS);
                        assertThat(line).isEqualTo(SafeText.line(line));
                    });
        }
    }

    @Test
    void anEpisodeThatTookNoTimeHasATimelineToo() {
        Trace trace = new Trace(
                SampleTraces.header("t"),
                List.of(SampleTraces.call(0, "c1", 1, "A", "t")),
                new TraceEnd(0, TraceEnd.Reason.FINISHED, Optional.empty(), Map.of()));

        assertThat(Timeline.of(trace)).hasSize(3).last().isEqualTo("end at t=0.000s: finished");
    }

    @Test
    void fewerThanTwoRowsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeline.of(SampleTraces.worked(), 1))
                .withMessage("maxRows must be 2 or more, but was 1");
    }

    private static Trace trace(TraceEnd.Reason reason, TraceEvent... events) {
        Optional<String> limit = reason == TraceEnd.Reason.LIMIT ? Optional.of("turns") : Optional.empty();
        return new Trace(SampleTraces.header("t"), List.of(events), new TraceEnd(10000, reason, limit, Map.of()));
    }
}
