package org.asynctool.performance;

import java.util.List;
import org.asynctool.agent.Agent;
import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.RandomAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.testing.ChaosAgent;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.RandomGraphs;
import org.asynctool.trace.TraceWriter;
import tools.jackson.databind.node.ArrayNode;

/** Prints a digest of many traces and scorecards: a change that is to make things faster must not change it. */
public final class TraceDigest {

    private static final int TASKS = 200;

    private TraceDigest() {}

    /**
     * Prints the digest.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        ArrayNode all = Json.mapper().createArrayNode();
        for (int seed = 1; seed <= TASKS; seed++) {
            for (Task task : List.of(RandomGraphs.calm(seed), RandomGraphs.troubled(seed), DualTask.of(seed))) {
                for (Agent agent : agents(seed)) {
                    for (Mode mode : Mode.values()) {
                        all.add(text(task, agent, mode));
                    }
                }
            }
        }
        System.out.println(all.size() + " episodes: " + CanonicalJson.digest(all));
    }

    private static List<Agent> agents(long seed) {
        return List.of(
                new GreedyAgent(),
                new GreedyAgent(2),
                new CriticalPathAgent(),
                new SequentialAgent(),
                new RandomAgent(),
                new ChaosAgent(seed));
    }

    private static String text(Task task, Agent agent, Mode mode) {
        try {
            Episode episode = Episodes.run(task, agent, mode);
            return TraceWriter.text(episode.trace()) + episode.scorecard();
        } catch (CouldNotRunException e) {
            return e.getMessage();
        }
    }
}
