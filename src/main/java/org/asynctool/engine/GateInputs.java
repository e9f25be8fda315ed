package org.asynctool.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asynctool.agent.AgentInfo;
import org.asynctool.dataset.IndexedTask;
import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateInput.Missing;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.report.EpisodeResult;

/**
 * Collects what the gates of a class are judged by: the verdicts on all its trials in this JVM. A rerun of
 * a few of them is so judged together with those that it leaves alone.
 */
final class GateInputs {

    private final BenchmarkRun run;
    private final List<Played> played = new ArrayList<>();
    private final List<NotPlayed> notPlayed = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private Optional<AgentInfo> agent = Optional.empty();
    private int trials;

    private GateInputs(BenchmarkRun run) {
        this.run = run;
    }

    static GateInput of(BenchmarkRun run) {
        GateInputs inputs = new GateInputs(run);
        run.selection().plan().rows().values().forEach(inputs::add);
        return inputs.input();
    }

    private void add(PlannedRow row) {
        row.task()
                .ifPresentOrElse(
                        this::add, () -> notPlayed.add(new NotPlayed(row.name(), 1, row.problem(), Trouble.SETUP)));
    }

    private void add(IndexedTask task) {
        for (int trial = 1; trial <= run.selection().benchmark().trials(); trial++) {
            Optional<Ended> ended = run.ended(task.id(), trial);
            if (ended.isPresent()) {
                add(task, ended.get().result(task, trial), ended.get());
            } else {
                missing.add(new Missing(task.id(), trial));
            }
        }
    }

    private void add(IndexedTask task, EpisodeResult result, Ended ended) {
        trials++;
        agent = result.agent().or(() -> agent);
        result.scorecard()
                .ifPresentOrElse(
                        card -> played.add(new Played(
                                card,
                                result.seed(),
                                run.trace(result.task(), result.trial()),
                                ended.traceFile(),
                                Set.copyOf(task.tags()),
                                result.digest())),
                        () -> notPlayed.add(
                                new NotPlayed(result.task(), result.trial(), result.message(), ended.trouble())));
    }

    private GateInput input() {
        Selection selection = run.selection();
        Benchmark benchmark = selection.benchmark();
        boolean partial = selection.oneOfSeveral() || !selection.whole() && trials < selection.plannedTrials();
        return new GateInput(
                benchmark.name(),
                String.join(", ", benchmark.locations()),
                agent,
                played,
                notPlayed,
                selection.plannedTrials() + selection.plan().brokenRows(),
                missing,
                partial ? Optional.of(selection.reason()) : Optional.empty(),
                Optional.of(benchmark.owner().rerun()),
                run.stopped());
    }
}
