package org.asynctool.trace;

import java.util.OptionalLong;
import org.asynctool.json.StrictObject;
import org.asynctool.text.SafeText;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.ResultCame;

/** What became of one accepted call, as the events tell it one by one. */
final class TimelineCall {

    private static final int SUB_TASK_WIDTH = 8;

    private final CallAccepted accepted;
    private OptionalLong cameMillis = OptionalLong.empty();
    private OptionalLong seenMillis = OptionalLong.empty();
    private String outcome = "no result";

    TimelineCall(CallAccepted accepted) {
        this.accepted = accepted;
    }

    void came(ResultCame result) {
        if (result.again()) {
            outcome += ", again";
            return;
        }
        cameMillis = OptionalLong.of(result.virtualMillis());
        outcome = VirtualTime.at(result.virtualMillis())
                + (result.error() ? " error" : " ok")
                + result.fault()
                        .map(fault -> " (" + StrictObject.word(fault) + ")")
                        .orElse("");
    }

    void seen(long virtualMillis) {
        if (seenMillis.isEmpty()) {
            seenMillis = OptionalLong.of(virtualMillis);
        }
    }

    TimelineRow row(long endMillis) {
        TimelineBar bar = new TimelineBar(endMillis);
        bar.paint('=', accepted.virtualMillis(), cameMillis.orElse(endMillis));
        if (cameMillis.isPresent()) {
            bar.paint('-', VirtualTime.plus(cameMillis.getAsLong(), 1), seenMillis.orElse(endMillis));
        }
        seenMillis.ifPresent(at -> bar.mark('*', at));
        return new TimelineRow(accepted.virtualMillis(), label(), bar, outcome);
    }

    private String label() {
        return accepted.call() + " " + SafeText.fit(accepted.subTask(), SUB_TASK_WIDTH) + " " + accepted.tool();
    }
}
