package org.asynctool.jupiter;

import java.util.IdentityHashMap;
import java.util.Map;
import org.asynctool.environment.ToolEnvironment;
import org.opentest4j.TestAbortedException;

/** Environments that were made as arguments, until the tests they are for begin. */
final class HandedOut {

    private final Map<ToolEnvironment, Injected> injected = new IdentityHashMap<>();
    private final Map<ToolEnvironment, Refused> refused = new IdentityHashMap<>();
    private final Map<ToolEnvironment, String> leftOut = new IdentityHashMap<>();

    synchronized void add(Injected one) {
        injected.put(one.environment(), one);
    }

    /** Remembers what an environment stands in for. */
    synchronized void add(ToolEnvironment standIn, Refused one) {
        refused.put(standIn, one);
    }

    /** Remembers an environment whose test is skipped. */
    synchronized void leaveOut(ToolEnvironment standIn, String reason) {
        leftOut.put(standIn, reason);
    }

    /**
     * Makes an environment one of a test; does nothing if it was not made as an argument.
     *
     * @throws MistakeException if it stands in for one that cannot be
     * @throws TestAbortedException if its task is not to run
     */
    synchronized void claim(ToolEnvironment environment, TestRun test) {
        Injected one = injected.remove(environment);
        if (one != null) {
            test.add(one);
        }
        Refused other = refused.remove(environment);
        if (other != null) {
            throw test.add(other);
        }
        String reason = leftOut.remove(environment);
        if (reason != null) {
            throw new TestAbortedException(reason);
        }
    }
}
