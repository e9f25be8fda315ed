package org.asynctool.agent.blocking;

import org.asynctool.text.SafeThrowable;
import org.asynctool.time.VirtualTime;

/** What is said when a blocking agent cannot go on. */
final class Failures {

    private Failures() {}

    static AgentFailedException deadlock(long nowMillis, String threads) {
        return new AgentFailedException("deadlock at " + VirtualTime.at(nowMillis)
                + ": every thread of the agent is blocked, and no result, time-out or request can come that one of them"
                + " waits for" + threads);
    }

    static AgentFailedException foreignThread(String what, String threads) {
        Thread foreign = Thread.currentThread();
        return new AgentFailedException("thread '" + foreign.getName() + "' asked for " + what
                + ", but it is none of this agent's threads, so that it cannot wait in virtual time. Start threads with"
                + " tools.executor(), and give it to supplyAsync() and parallel frameworks" + CrewReport.stack(foreign)
                + threads);
    }

    static AgentFailedException outOfTime(long nowMillis, String threads) {
        return new AgentFailedException("the agent was interrupted from outside at " + VirtualTime.at(nowMillis)
                + ", as when the wall-clock limit passes; its threads were then" + threads);
    }

    static AgentFailedException lostThreads(String threads) {
        return new AgentFailedException("threads of the agent ignore their interruption. They are given up, and the"
                + " tools are refused to them from now on" + threads);
    }

    static AgentFailedException thrownBy(String thread, Throwable e) {
        return e instanceof AgentFailedException known
                ? known
                : new AgentFailedException("thread '" + thread + "' threw " + SafeThrowable.describe(e), e);
    }
}
