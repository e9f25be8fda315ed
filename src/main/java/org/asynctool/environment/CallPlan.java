package org.asynctool.environment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.Fault;
import org.asynctool.task.Task;
import org.asynctool.time.Seeds;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of an accepted call: its latency and its fault, drawn from a key of its own.
 *
 * @param latencyMillis how long the world takes, a slow fault included
 * @param fault the fault that meets it; empty for none
 * @param againMillis for a duplicate: how long after the first result the second comes
 */
record CallPlan(long latencyMillis, Optional<Fault> fault, long againMillis) {

    /** Draws plans; the key of a draw holds how many same calls were planned before. */
    static final class Drawer {

        private final Task task;
        private final long seed;
        private final Map<String, Integer> attempts = new HashMap<>();

        Drawer(Task task, long seed) {
            this.task = task;
            this.seed = seed;
        }

        CallPlan draw(ToolBinding tool, ObjectNode canonicalArguments) {
            String call = call(tool, canonicalArguments);
            int attempt = attempts.merge(call, 1, Integer::sum);
            UniformRandomProvider random = Seeds.random(seed, call + '\n' + attempt);
            long latency = latency(tool, random);
            Optional<Fault> fault = fault(tool, attempt, random);
            boolean again =
                    fault.filter(met -> met.kind() == Fault.Kind.DUPLICATE).isPresent();
            return new CallPlan(
                    fault.map(met -> slowed(latency, met)).orElse(latency), fault, again ? latency(tool, random) : 0);
        }

        /** Draws the latency of the next same call as if no fault could meet it. */
        long latencyWithoutFault(ToolBinding tool, ObjectNode canonicalArguments) {
            String call = call(tool, canonicalArguments);
            int attempt = attempts.merge(call, 1, Integer::sum);
            return latency(tool, Seeds.random(seed, call + '\n' + attempt));
        }

        private static String call(ToolBinding tool, ObjectNode canonicalArguments) {
            return tool.subTask() + '\n' + tool.spec().name() + '\n' + CanonicalJson.text(canonicalArguments);
        }

        private long latency(ToolBinding tool, UniformRandomProvider random) {
            return tool.latency().draw(random, task.thinkTime());
        }

        private Optional<Fault> fault(ToolBinding tool, int attempt, UniformRandomProvider random) {
            for (Fault fault : task.faults()) {
                if (fault.concerns(tool.subTask(), tool.spec().name(), attempt)
                        && random.nextDouble() < fault.probability()) {
                    return Optional.of(fault);
                }
            }
            return Optional.empty();
        }

        private static long slowed(long latency, Fault fault) {
            if (fault.kind() != Fault.Kind.SLOW) {
                return latency;
            }
            double slowed = latency * fault.factor();
            return slowed >= VirtualTime.NEVER ? VirtualTime.NEVER : Math.round(slowed);
        }
    }
}
