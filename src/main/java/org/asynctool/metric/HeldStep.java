package org.asynctool.metric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step: <em>open</em>, <em>held</em> by the call that did it, and <em>done</em> once
 * that call's result was in an observation.
 */
final class HeldStep {

    final StepPlan plan;

    /** The call that holds the step; null while it is open. */
    @Nullable
    LoggedCall holder;

    boolean done;

    /** The first call that matched it while predecessors were missing; null for none. */
    @Nullable
    LoggedCall premature;

    /** The first call that ever held it; null for none. */
    @Nullable
    LoggedCall firstHolder;

    /** For each predecessor, whether it was done when a call matched this step. */
    final boolean[] honoured;

    private final List<Span> openSpans = new ArrayList<>();
    private long openFromMillis;

    HeldStep(StepPlan plan) {
        this.plan = plan;
        honoured = new boolean[plan.before().size()];
    }

    boolean open() {
        return holder == null;
    }

    /** Whether its holder's result never comes, so that a later call may take the step over. */
    boolean lost() {
        LoggedCall call = holder;
        return call != null && !call.came();
    }

    void hold(LoggedCall call) {
        if (holder == null) {
            openSpans.add(new Span(openFromMillis, call.sentMillis));
        }
        if (firstHolder == null) {
            firstHolder = call;
        }
        holder = call;
        call.step = plan;
        call.match = LoggedCall.Match.HELD;
    }

    void tooEarly(LoggedCall call) {
        if (premature == null) {
            premature = call;
        }
        call.step = plan;
        call.match = LoggedCall.Match.PREMATURE;
    }

    void reopen(long virtualMillis) {
        holder = null;
        openFromMillis = virtualMillis;
    }

    void end(long virtualMillis) {
        LoggedCall call = holder;
        if (call != null && call.came() && call.failed()) {
            reopen(virtualMillis);
        } else if (call == null) {
            openSpans.add(new Span(openFromMillis, virtualMillis));
        }
    }

    /** The spans in which it was open, known at the end. */
    List<Span> openSpans() {
        return openSpans;
    }

    /** The call that fits it best: the one that holds it, else one that did, else a premature one. */
    @Nullable
    LoggedCall bestCall() {
        if (holder != null) {
            return holder;
        }
        return firstHolder != null ? firstHolder : premature;
    }
}
