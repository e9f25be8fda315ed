package org.asynctool.environment;

import org.asynctool.task.Fault;
import org.asynctool.time.EventQueue;
import org.asynctool.time.VirtualTime;

/**
 * When accepted calls execute and when their results come, in order of (time, acceptance).
 */
final class Schedule {

    /** What happens to a call. The order is that of one call's events at one instant. */
    enum What {
        EXECUTE,
        RESULT,
        AGAIN
    }

    record Due(PendingCall call, What what) {}

    private final EventQueue<Due> queue = new EventQueue<>();

    /** Puts in everything that will happen to a call, and returns when it is over. */
    long add(PendingCall call) {
        long latency = call.plan().latencyMillis();
        long end = VirtualTime.plus(call.sentMillis(), latency);
        if (call.meets(Fault.Kind.LOST)) {
            add(end, call, What.EXECUTE);
            return end;
        }
        if (call.meets(Fault.Kind.TIMEOUT)) {
            add(end, call, What.EXECUTE);
            long after = call.plan().fault().map(Fault::afterMillis).orElse(0L);
            return add(VirtualTime.plus(call.sentMillis(), after), call, What.RESULT);
        }
        if (call.meets(Fault.Kind.DUPLICATE)) {
            add(VirtualTime.plus(end, call.plan().againMillis()), call, What.AGAIN);
        }
        return add(end, call, What.RESULT);
    }

    long nextMillis() {
        return queue.nextMillis();
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    Due take() {
        return queue.take();
    }

    private long add(long virtualMillis, PendingCall call, What what) {
        long sequence = (long) call.number() * What.values().length + what.ordinal();
        queue.add(virtualMillis, sequence, new Due(call, what));
        return virtualMillis;
    }
}
