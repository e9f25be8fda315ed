package org.asynctool.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds calls that could not bring anything new.
 *
 * <p>An accepted call is redundant if the same call was accepted before, its result had been seen when
 * the turn began and was no failure and is still valid, and nothing was written to its world in between.
 */
final class Redundancy {

    private final Map<String, LoggedCall> firstOfTool = new HashMap<>();
    private final Map<CallKey, List<LoggedCall>> same = new HashMap<>();

    private Redundancy() {}

    /** Adds the redundant ones of a sub-task's calls, which are in order. */
    static void find(List<LoggedCall> calls, Set<LoggedCall> redundant) {
        Redundancy redundancy = new Redundancy();
        for (LoggedCall call : calls) {
            if (call.accepted() && redundancy.repeats(call)) {
                redundant.add(call);
            }
        }
    }

    private boolean repeats(LoggedCall call) {
        LoggedCall first = firstOfTool.putIfAbsent(call.tool, call);
        // Comparing arguments is dear, and most tools are called once.
        if (first == null) {
            return false;
        }
        CallKey key = CallKey.of(call);
        List<LoggedCall> earlier = same.computeIfAbsent(key, unseen -> new ArrayList<>());
        if (earlier.isEmpty() && CallKey.of(first).equals(key)) {
            earlier.add(first);
        }
        boolean repeats = repeats(call, earlier);
        earlier.add(call);
        return repeats;
    }

    private static boolean repeats(LoggedCall call, List<LoggedCall> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            LoggedCall other = earlier.get(i);
            boolean known = other.seenTurn > 0 && other.seenTurn <= call.turn && !other.failed();
            boolean valid = call.sentMillis <= other.expiresMillis;
            if (known && valid && other.versionWhenExecuted == call.versionWhenSent) {
                return true;
            }
        }
        return false;
    }
}
