package org.asynctool.metric;

import java.util.Optional;
import java.util.stream.Collectors;
import org.asynctool.time.VirtualTime;

/** Words a call that came before what it depends on. */
final class Prematurity {

    private Prematurity() {}

    static <K extends Enum<K>> Finding<K> finding(K kind, StepMatcher matcher, HeldStep step, LoggedCall call) {
        String before = step.plan.before().stream()
                .map(matcher.steps::get)
                .filter(predecessor -> !seenBefore(predecessor, call))
                .map(predecessor -> "step " + predecessor.plan.step().id())
                .collect(Collectors.joining(" and "));
        return new Finding<>(
                kind,
                Optional.of(call.id),
                call.sentMillis,
                "the result of " + before + " before step " + step.plan.step().id(),
                OpenSteps.made(call) + " was made before it was there");
    }

    private static boolean seenBefore(HeldStep predecessor, LoggedCall call) {
        LoggedCall holder = predecessor.holder;
        return holder != null
                && holder.cameMillis != VirtualTime.NEVER
                && holder.seenTurn > 0
                && holder.seenTurn <= call.turn;
    }
}
