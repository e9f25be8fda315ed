package org.asynctool.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts calls that could not bring anything new.
 *
 * <p>An accepted call is redundant if the same call was accepted before, its result had been seen when
 * the turn began and was no failure, and nothing was written to its world in between.
 */
final class Redundancy {

    private Redundancy() {}

    static int count(List<LoggedCall> calls) {
        Map<String, List<LoggedCall>> byTool = new HashMap<>();
        for (LoggedCall call : calls) {
            if (call.accepted()) {
                byTool.computeIfAbsent(call.subTask + '\n' + call.tool, key -> new ArrayList<>())
                        .add(call);
            }
        }
        int redundant = 0;
        for (List<LoggedCall> ofTool : byTool.values()) {
            // A canonical text is dear, and most tools are called once.
            redundant += ofTool.size() > 1 ? countOfTool(ofTool) : 0;
        }
        return redundant;
    }

    private static int countOfTool(List<LoggedCall> calls) {
        Map<String, List<LoggedCall>> same = new HashMap<>();
        int redundant = 0;
        for (LoggedCall call : calls) {
            List<LoggedCall> earlier = same.computeIfAbsent(call.key(), key -> new ArrayList<>());
            redundant += repeats(call, earlier) ? 1 : 0;
            earlier.add(call);
        }
        return redundant;
    }

    private static boolean repeats(LoggedCall call, List<LoggedCall> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            LoggedCall other = earlier.get(i);
            boolean known = other.seenTurn > 0 && other.seenTurn <= call.turn && !other.failed();
            if (known && other.versionWhenExecuted == call.versionWhenSent) {
                return true;
            }
        }
        return false;
    }
}
