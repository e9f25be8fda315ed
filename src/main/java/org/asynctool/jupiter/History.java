package org.asynctool.jupiter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.asynctool.agent.AgentInfo;

/**
 * What the tests of a class ran in this JVM. Build tools run failed tests again, each time as another execution;
 * gates go by the first result of each environment, since a missed task that got a second chance would be
 * another metric. Only what could not run may be replaced.
 *
 * <p>An environment is known by a key that begins with the unique id of its test, so that a class's
 * environments are those whose keys begin with the id of the class.
 */
final class History {

    private static final Map<List<String>, History> OF_THIS_JVM = new ConcurrentHashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final SortedMap<String, Ended> first = new TreeMap<>();

    static History of(String run, String className) {
        return OF_THIS_JVM.computeIfAbsent(List.of(run, className), key -> new History());
    }

    /** Numbers the environments of a task, from 1; the same one again in a rerun. */
    synchronized int number(String key, String task) {
        return numbers.computeIfAbsent(key, unknown -> counts.merge(task, 1, Integer::sum));
    }

    /** How many environments of a task there are. */
    synchronized int count(String task) {
        return counts.getOrDefault(task, 0);
    }

    /** How many environments there are. */
    synchronized int count() {
        return numbers.size();
    }

    /** Whether an episode came to its end here before. */
    synchronized boolean ran(String key) {
        return first.get(key) instanceof Ended.Ran;
    }

    synchronized void add(String key, Ended ended) {
        first.merge(key, ended, (before, now) -> before instanceof Ended.Broken ? now : before);
    }

    /** Who ran the episodes whose keys begin with a unique id; several agents are shown as one. */
    Optional<AgentInfo> agentUnder(String uniqueId) {
        List<AgentInfo> agents = under(uniqueId).stream()
                .filter(Ended.Ran.class::isInstance)
                .flatMap(ran -> ((Ended.Ran) ran).result().agent().stream())
                .distinct()
                .toList();
        if (agents.size() <= 1) {
            return agents.stream().findFirst();
        }
        String names = agents.stream().map(AgentInfo::name).distinct().sorted().collect(Collectors.joining(", "));
        return Optional.of(new AgentInfo(names, "(" + agents.size() + " agents)", List.of()));
    }

    /** The results whose keys begin with a unique id. */
    synchronized Collection<Ended> under(String uniqueId) {
        return List.copyOf(
                first.subMap(uniqueId + "/", uniqueId + (char) ('/' + 1)).values());
    }
}
