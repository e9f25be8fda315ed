package org.asynctool.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.asynctool.agent.AgentInfo;
import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateInput.Missing;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.WorstTraces;
import org.asynctool.text.Count;

/** Makes of result files what gates are judged by. */
final class ReleaseInput {

    private final WorstTraces traces;
    private final List<Played> played = new ArrayList<>();
    private final List<NotPlayed> notPlayed = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<String> torn = new ArrayList<>();
    private Optional<AgentInfo> agent = Optional.empty();
    private int planned;
    private int plans;

    private ReleaseInput(WorstTraces traces) {
        this.traces = traces;
    }

    static GateInput of(SortedMap<String, RunResults> benchmarks, List<Path> folders, WorstTraces traces) {
        ReleaseInput input = new ReleaseInput(traces);
        benchmarks.values().forEach(input::add);
        return new GateInput(
                String.join(", ", benchmarks.keySet()),
                "results of " + Count.of(input.plans, "JVM") + " in " + ResultFolders.names(folders),
                input.agent,
                input.played,
                input.notPlayed,
                input.planned,
                input.missing,
                Optional.empty(),
                Optional.empty(),
                input.torn.stream().findFirst());
    }

    private void add(RunResults results) {
        Map<String, Set<String>> tags = results.tags();
        results.episodes().forEach(result -> add(result, tags.getOrDefault(result.task(), Set.of())));
        results.missing().forEach(key -> missing.add(new Missing(key.task(), key.trial())));
        planned += results.planned().size();
        plans += results.plans().size();
        torn.addAll(results.torn());
    }

    private void add(EpisodeResult result, Set<String> tags) {
        agent = agent.or(result::agent);
        result.scorecard()
                .ifPresentOrElse(
                        card -> played.add(new Played(
                                card,
                                result.seed(),
                                traces.of(result.task(), result.trial()),
                                result.trace(),
                                tags,
                                result.digest())),
                        () -> notPlayed.add(new NotPlayed(result.task(), result.trial(), result.message())));
    }
}
