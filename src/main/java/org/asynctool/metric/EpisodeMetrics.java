package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.trace.TraceEvent.Waited;

/** The metrics that concern an episode as a whole: {@code time}, {@code wait}, {@code switch}, {@code calls}. */
final class EpisodeMetrics {

    private final Analysis analysis;
    private final EpisodeLog log;
    private final boolean synchronous;

    EpisodeMetrics(Analysis analysis) {
        this.analysis = analysis;
        log = analysis.log;
        synchronous = log.trace().header().synchronous();
    }

    void into(Values values) {
        time(values);
        if (!synchronous) {
            waits(values);
        }
        Switches switches = analysis.switches;
        values.put(Metrics.SWITCH_STREAK, Ratio.of(switches.calls(), switches.runs()));
        values.put(Metrics.SWITCH_PRODUCTIVE, Ratio.of(switches.productive(), switches.switches()));
        calls(values);
    }

    private void time(Values values) {
        long makespan = log.endMillis();
        long bound = analysis.plan.times().boundMillis();
        long serial = analysis.plan.times().serialMillis();
        values.put(Metrics.TIME_MAKESPAN, seconds(makespan));
        values.put(Metrics.TIME_BOUND, seconds(bound));
        values.put(Metrics.TIME_SERIAL, seconds(serial));
        // Where an episode takes no time, only a reference that takes none either has a meaningful ratio: 1.
        if (makespan > 0 || bound == 0) {
            values.put(Metrics.TIME_EFFICIENCY, Ratio.orOne(bound, makespan));
            values.put(Metrics.TIME_SPEEDUP, Ratio.orOne(serial, makespan));
        }
        analysis.plan
                .task()
                .human()
                .ifPresent(human -> values.put(Metrics.TIME_HUMAN, Ratio.of(human.makespanMillis(), makespan)));
    }

    private void waits(Values values) {
        List<Span> waits = new ArrayList<>();
        long total = 0;
        for (Waited wait : log.waits()) {
            Span span = new Span(wait.fromMillis(), wait.virtualMillis());
            waits.add(span);
            total += span.lengthMillis();
        }
        long avoidable = Span.overlapMillis(waits, ready());
        values.put(Metrics.WAIT_TOTAL, seconds(total));
        values.put(Metrics.WAIT_AVOIDABLE, seconds(avoidable));
        values.put(Metrics.WAIT_USE, 1 - Ratio.of(avoidable, total).orElse(0));
    }

    private List<Span> ready() {
        List<Span> ready = new ArrayList<>();
        for (SubTaskLog subTask : analysis.subTasks) {
            for (HeldStep step : subTask.matcher.steps) {
                ready.addAll(subTask.readySpans(step, log.endMillis()));
            }
        }
        return Span.union(ready);
    }

    private void calls(Values values) {
        values.put(
                Metrics.CALLS_INFLIGHT_MEAN,
                Ratio.of(inFlightMillis(), log.endMillis()).orElse(0));
        values.put(Metrics.CALLS_INFLIGHT_MAX, log.mostInFlight());
        values.put(Metrics.CALLS_REDUNDANT, redundant());
        int steps = 0;
        for (SubTaskLog subTask : analysis.subTasks) {
            steps += subTask.plan.steps().size();
        }
        values.put(Metrics.CALLS_PRODUCTIVITY, Ratio.of(steps, log.calls().size()));
    }

    private double inFlightMillis() {
        double sum = 0;
        for (LoggedCall call : log.calls()) {
            if (call.accepted()) {
                sum += Math.min(call.cameMillis, log.endMillis()) - call.sentMillis;
            }
        }
        return sum;
    }

    /** The synchronous control takes every wait at once and counts none, so there are no empty ones. */
    private int redundant() {
        int empty = synchronous ? 0 : log.emptyWaits() + log.emptyTurns();
        return empty + analysis.redundant.size();
    }

    private static double seconds(long millis) {
        return millis / 1000.0;
    }
}
