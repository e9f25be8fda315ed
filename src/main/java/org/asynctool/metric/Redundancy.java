package org.asynctool.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    private Redundancy() {}

    static Set<LoggedCall> find(List<LoggedCall> calls) {
        Map<String, List<LoggedCall>> byTool = new HashMap<>();
        for (LoggedCall call : calls) {
            if (call.accepted()) {
                byTool.computeIfAbsent(call.subTask + '\n' + call.tool, key -> new ArrayList<>())
                        .add(call);
            }
        }
        Set<LoggedCall> redundant = new HashSet<>();
        for (List<LoggedCall> ofTool : byTool.values()) {
            // A canonical text is dear, and most tools are called once.
            if (ofTool.size() > 1) {
                findOfTool(ofTool, redundant);
            }
        }
        return redundant;
    }

    private static void findOfTool(List<LoggedCall> calls, Set<LoggedCall> redundant) {
        Map<String, List<LoggedCall>> same = new HashMap<>();
        for (LoggedCall call : calls) {
            List<LoggedCall> earlier = same.computeIfAbsent(call.key(), key -> new ArrayList<>());
            if (repeats(call, earlier)) {
                redundant.add(call);
            }
            earlier.add(call);
        }
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
