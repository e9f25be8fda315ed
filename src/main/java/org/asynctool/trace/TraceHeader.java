package org.asynctool.trace;

import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.Prices;
import org.asynctool.time.ThinkTime;

/**
 * The first line of a trace.
 *
 * @param version version of the trace format
 * @param task id of the task
 * @param digest SHA-256 of the task's canonical JSON, 64 hexadecimal digits
 * @param trial number of the trial, from 1
 * @param seed seed of the trial
 * @param agent who ran it; a reference agent's width limit is one of its labels
 * @param synchronous whether this was the synchronous control
 * @param thinkTime how long the agent's thinking took
 * @param reference the reference run
 * @param prices what the agent's tokens cost; empty where it did not say
 */
@API(status = API.Status.STABLE)
public record TraceHeader(
        int version,
        String task,
        String digest,
        int trial,
        long seed,
        AgentInfo agent,
        boolean synchronous,
        ThinkTime thinkTime,
        ReferenceRun reference,
        Optional<Prices> prices) {

    /**
     * Makes the header of an agent that did not say what its tokens cost.
     *
     * @param version version of the trace format
     * @param task id of the task
     * @param digest SHA-256 of the task's canonical JSON, 64 hexadecimal digits
     * @param trial number of the trial, from 1
     * @param seed seed of the trial
     * @param agent who ran it
     * @param synchronous whether this was the synchronous control
     * @param thinkTime how long the agent's thinking took
     * @param reference the reference run
     */
    public TraceHeader(
            int version,
            String task,
            String digest,
            int trial,
            long seed,
            AgentInfo agent,
            boolean synchronous,
            ThinkTime thinkTime,
            ReferenceRun reference) {
        this(version, task, digest, trial, seed, agent, synchronous, thinkTime, reference, Optional.empty());
    }
}
