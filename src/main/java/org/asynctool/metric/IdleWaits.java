package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.trace.TraceEvent.Waited;

/** Finds where an agent waited although it could have called a step. */
final class IdleWaits {

    private final List<Span> waits = new ArrayList<>();
    private final long endMillis;

    IdleWaits(EpisodeLog log) {
        endMillis = log.endMillis();
        for (Waited wait : log.waits()) {
            waits.add(new Span(wait.fromMillis(), wait.virtualMillis()));
        }
    }

    /** The step of a sub-task that was waited beside longest, the first of several; empty if there is none. */
    Optional<Idle> longest(SubTaskLog subTask) {
        Optional<Idle> longest = Optional.empty();
        for (HeldStep step : subTask.matcher.steps) {
            for (Span ready : subTask.readySpans(step, endMillis)) {
                Optional<Idle> idle = idle(step, ready);
                if (idle.isPresent() && idle.get().waitedMillis() > waited(longest)) {
                    longest = idle;
                }
            }
        }
        return longest;
    }

    private Optional<Idle> idle(HeldStep step, Span ready) {
        long from = 0;
        long to = 0;
        long waited = 0;
        for (Span wait : waits) {
            Span both = wait.and(ready);
            if (both.lengthMillis() > 0) {
                from = waited == 0 ? both.fromMillis() : from;
                to = both.toMillis();
                waited += both.lengthMillis();
            }
        }
        return waited == 0
                ? Optional.empty()
                : Optional.of(new Idle(
                        from, to, waited, step.plan.step().id(), step.plan.run().tool()));
    }

    private static long waited(Optional<Idle> idle) {
        return idle.map(Idle::waitedMillis).orElse(0L);
    }
}
