package org.asynctool.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.asynctool.agent.AgentInfo;

/**
 * How one JVM ran its part of a run: the only result file with wall-clock values. It holds neither
 * the environment nor the command line, since both hold secrets.
 *
 * @param run id of the run
 * @param versions version of Java, asynctool and JUnit, by name
 * @param agent who ran; empty if the agent could not be made
 * @param started when the execution began
 * @param took how long it took, to the millisecond
 */
@API(status = API.Status.EXPERIMENTAL)
public record RunInfo(
        String run, Map<String, String> versions, Optional<AgentInfo> agent, Instant started, Duration took) {

    /**
     * Copies and sorts the versions.
     *
     * @param run id of the run
     * @param versions version of Java, asynctool and JUnit, by name
     * @param agent who ran; empty if the agent could not be made
     * @param started when the execution began
     * @param took how long it took, to the millisecond
     */
    public RunInfo {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }
}
