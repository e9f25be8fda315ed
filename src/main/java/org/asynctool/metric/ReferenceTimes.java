package org.asynctool.metric;

import java.util.List;
import org.asynctool.json.CanonicalJson;
import org.asynctool.time.ThinkTime;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.ReferenceRun.StepRun;

/**
 * How long the reference takes, whatever an agent did.
 *
 * @param boundMillis at best: the largest sub-task's bound, in virtual milliseconds
 * @param serialMillis one call after the other, in virtual milliseconds
 */
record ReferenceTimes(long boundMillis, long serialMillis) {

    static ReferenceTimes of(List<SubTaskPlan> subTasks, ThinkTime thinkTime) {
        long bound = 0;
        for (SubTaskPlan subTask : subTasks) {
            bound = Math.max(bound, boundMillis(subTask, thinkTime.leastMillis()));
        }
        return new ReferenceTimes(bound, serialMillis(subTasks, thinkTime.millis(0, 0)));
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
    private static long serialMillis(List<SubTaskPlan> subTasks, long think) {
        long sum = think;
        for (SubTaskPlan subTask : subTasks) {
            for (StepPlan step : subTask.steps()) {
                sum = VirtualTime.plus(sum, VirtualTime.plus(think, latency(step)));
            }
            for (int further = 1; further < subTask.subTask().requests().size(); further++) {
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
