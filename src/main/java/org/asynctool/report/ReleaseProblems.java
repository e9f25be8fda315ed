package org.asynctool.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asynctool.agent.AgentInfo;
import org.asynctool.dataset.Shard;
import org.asynctool.gate.GateVerdict.Kind;
import org.asynctool.report.Plan.PlannedTask;
import org.asynctool.text.Count;

/** Finds what keeps results of several JVMs from being judged as one. */
final class ReleaseProblems {

    private static final int SHOWN = 5;

    private final SortedMap<String, RunResults> benchmarks;
    private final List<ReleaseProblem> found = new ArrayList<>();

    private ReleaseProblems(SortedMap<String, RunResults> benchmarks) {
        this.benchmarks = benchmarks;
    }

    /** Returns the problems; none if the results of these benchmarks belong together. */
    static List<ReleaseProblem> of(SortedMap<String, RunResults> benchmarks) {
        ReleaseProblems problems = new ReleaseProblems(benchmarks);
        benchmarks.forEach(problems::check);
        problems.checkAgents();
        problems.checkIds();
        return List.copyOf(problems.found);
    }

    private void check(String name, RunResults results) {
        int before = found.size();
        checkShards(name, results);
        if (found.size() == before) {
            checkTasks(name, results);
        }
        List<EpisodeKey> twice = results.duplicates();
        if (!twice.isEmpty()) {
            found(
                    Kind.RESULT_TWICE,
                    Count.of(twice.size(), "episode") + (twice.size() == 1 ? " has" : " have") + " several results",
                    some(twice) + ", of " + name
                            + "; each is run once, so give every shard to one JVM and each run an id of its own");
        }
    }

    private void checkShards(String name, RunResults results) {
        SortedMap<Integer, SortedSet<Integer>> numbers = new TreeMap<>();
        boolean whole = false;
        for (Plan plan : results.plans().values()) {
            plan.shard()
                    .ifPresent(shard -> numbers.computeIfAbsent(shard.count(), count -> new TreeSet<>())
                            .add(shard.number()));
            whole |= plan.shard().isEmpty();
        }
        if (whole && !numbers.isEmpty()) {
            found(
                    Kind.SHARDS_AND_WHOLE,
                    "only some JVMs ran a shard",
                    "others ran all of " + name + "; set asynctool.shard for all JVMs or for none");
        } else if (numbers.size() > 1) {
            found(
                    Kind.SHARDS_DIFFER,
                    "JVMs had different numbers of shards",
                    name + " was run in " + list(numbers.keySet())
                            + " shards; the number has to be the same everywhere");
        } else {
            numbers.forEach((count, there) -> checkShards(name, count, there));
        }
    }

    private void checkShards(String name, int count, SortedSet<Integer> there) {
        for (int number = 1; number <= count; number++) {
            if (!there.contains(number)) {
                found(
                        Kind.SHARD_MISSING,
                        "shard " + new Shard(number, count) + " is missing",
                        "no JVM has left a plan of it for " + name);
            }
        }
    }

    private void checkTasks(String name, RunResults results) {
        SortedSet<Integer> sizes = new TreeSet<>();
        SortedMap<String, Integer> trials = new TreeMap<>();
        Map<String, String> digests = new LinkedHashMap<>();
        SortedSet<String> changed = new TreeSet<>();
        for (Plan plan : results.plans().values()) {
            plan.all().ifPresent(all -> {
                sizes.add(all);
                plan.tasks().forEach(task -> trials.merge(task.task(), task.trials(), Math::max));
            });
            for (PlannedTask task : plan.tasks()) {
                String digest = digests.putIfAbsent(task.task(), task.digest());
                if (digest != null && !digest.equals(task.digest())) {
                    changed.add(task.task());
                }
            }
        }
        if (!changed.isEmpty()) {
            found(
                    Kind.TASKS_DIFFER,
                    "not all JVMs ran the same tasks",
                    "the digests of " + some(changed) + ", of " + name + ", differ");
        }
        if (sizes.size() > 1) {
            found(
                    Kind.TASK_FILES_DIFFER,
                    "JVMs read different task files",
                    "they do not agree on how many tasks " + name + " has: " + list(sizes));
        } else if (!sizes.isEmpty() && digests.size() < sizes.first()) {
            found(
                    Kind.TASKS_LEFT_OUT,
                    "only " + digests.size() + " of " + Count.of(sizes.first(), "task") + " were run",
                    "the others, of " + name
                            + ", were not selected or cannot be read; a release is judged by all of them");
        }
        checkTrials(name, trials);
    }

    /** All tasks of a class run equally often; one that did not would not count in estimates over trials. */
    private void checkTrials(String name, SortedMap<String, Integer> trials) {
        int most = trials.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> fewer =
                trials.keySet().stream().filter(task -> trials.get(task) < most).toList();
        if (!fewer.isEmpty()) {
            found(
                    Kind.TASKS_LEFT_OUT,
                    "only some tasks were run in " + Count.of(most, "trial"),
                    "trials of " + some(fewer) + ", of " + name + ", were not selected, or JVMs had other numbers of"
                            + " trials");
        }
    }

    private void checkAgents() {
        Map<AgentInfo, String> agents = new LinkedHashMap<>();
        benchmarks.forEach((name, results) -> results.lines()
                .forEach(line -> line.agent()
                        .ifPresent(agent -> agents.putIfAbsent(
                                agent, AgentNames.full(agent) + " (in " + line.key() + ", of " + name + ")"))));
        if (agents.size() > 1) {
            found(
                    Kind.SEVERAL_AGENTS,
                    "the results are of more than one agent",
                    String.join(", ", agents.values()) + "; name, version and labels have to be the same");
        }
    }

    private void checkIds() {
        Map<String, String> owners = new TreeMap<>();
        Map<String, String> shared = new TreeMap<>();
        benchmarks.forEach((name, results) -> results.planned().stream()
                .map(EpisodeKey::task)
                .distinct()
                .forEach(task -> Optional.ofNullable(owners.putIfAbsent(task, name))
                        .ifPresent(other -> shared.put(task, other + " and " + name))));
        shared.entrySet().stream()
                .findFirst()
                .ifPresent(first -> found(
                        Kind.ID_TWICE,
                        "two benchmarks have a task of the same id",
                        first.getKey() + " is in " + first.getValue()
                                + "; judge each by a gate of its own, which names its benchmarks"));
    }

    private void found(Kind kind, String what, String why) {
        found.add(new ReleaseProblem(kind, what, why));
    }

    private static String list(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    private static String some(Iterable<?> things) {
        List<String> names = new ArrayList<>();
        things.forEach(thing -> names.add(thing.toString()));
        String first = names.stream().limit(SHOWN).collect(Collectors.joining("; "));
        return names.size() <= SHOWN ? first : first + " and " + (names.size() - SHOWN) + " more";
    }
}
