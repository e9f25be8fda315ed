package org.asynctool.metric;

import org.asynctool.json.CanonicalJson;
import org.asynctool.time.ThinkTime;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.ReferenceRun.StepRun;

/** How long the reference takes at best and one call after the other, whatever the agent did. */
final class ReferenceTimes {

    private ReferenceTimes() {}

    /** The largest sub-task's bound, in virtual milliseconds. */
    static long boundMillis(Analysis analysis, ThinkTime thinkTime) {
        long think = thinkTime.leastMillis();
        long bound = 0;
        for (SubTaskLog subTask : analysis.subTasks) {
            bound = Math.max(bound, boundMillis(subTask.plan, think));
        }
        return bound;
    }

    /** Per request the longest path of think + latency, and one think for the answer. */
    private static long boundMillis(SubTaskPlan plan, long think) {
        long sum = 0;
        for (int request = 0; request < plan.subTask().requests().size(); request++) {
            int counted = request;
            long[] paths = plan.graph()
                    .remainingPaths(
                            step -> VirtualTime.plus(
                                    think, leastLatency(plan, plan.steps().get(step))),
                            step -> plan.steps().get(step).step().request() == counted);
            long longest = 0;
            for (long path : paths) {
                longest = Math.max(longest, path);
            }
            sum = VirtualTime.plus(VirtualTime.plus(sum, longest), think);
        }
        return sum;
    }

    /** All steps one after the other, a think before each and one for each round of answers. */
    static long serialMillis(Analysis analysis, ThinkTime thinkTime) {
        long think = thinkTime.millis(0, 0);
        long sum = think;
        for (SubTaskLog subTask : analysis.subTasks) {
            for (StepPlan step : subTask.plan.steps()) {
                sum = VirtualTime.plus(sum, VirtualTime.plus(think, latency(step)));
            }
            for (int further = 1; further < subTask.requests.size(); further++) {
                sum = VirtualTime.plus(sum, think);
            }
        }
        return sum;
    }

    /**
     * The least latency of all steps that are the same call. Latencies are drawn for the first, second and
     * so on of equal calls, so which step meets which one follows from the order in which an agent makes
     * them.
     */
    private static long leastLatency(SubTaskPlan plan, StepPlan step) {
        long least = latency(step);
        for (StepPlan other : plan.steps()) {
            if (latency(other) < least && isSameCall(other.run(), step.run())) {
                least = latency(other);
            }
        }
        return least;
    }

    private static boolean isSameCall(StepRun one, StepRun other) {
        return one.tool().equals(other.tool()) && CanonicalJson.equal(one.arguments(), other.arguments());
    }

    private static long latency(StepPlan step) {
        return step.run().latencyMillis();
    }
}
