package org.asynctool.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.agent.AgentInfo;
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
        if (row.task().isEmpty()) {
            notPlayed.add(new NotPlayed(row.name(), 1, row.problem(), Trouble.SETUP));
            return;
        }
        for (int trial = 1; trial <= run.selection().benchmark().trials(); trial++) {
            Optional<Verdict> verdict = run.verdict(row.name(), trial);
            verdict.ifPresent(this::add);
            if (verdict.isEmpty()) {
                missing.add(new Missing(row.name(), trial));
            }
        }
    }

    private void add(Verdict verdict) {
        EpisodeResult result = verdict.result();
        trials++;
        agent = result.agent().or(() -> agent);
        if (verdict instanceof Verdict.Passed passed) {
            add(result, passed.evidence());
        } else if (verdict instanceof Verdict.Missed missed) {
            add(result, missed.evidence());
        } else if (verdict instanceof Verdict.CouldNotRun broken) {
            notPlayed.add(new NotPlayed(result.task(), result.trial(), result.message(), broken.trouble()));
        }
    }

    private void add(EpisodeResult result, Verdict.Evidence evidence) {
        result.scorecard()
                .ifPresent(card -> played.add(new Played(card, result.seed(), evidence.trace(), evidence.file())));
    }

    private GateInput input() {
        Selection selection = run.selection();
        Benchmark benchmark = selection.benchmark();
        boolean partial = !selection.whole() && trials < selection.plannedTrials();
        return new GateInput(
                benchmark.name(),
                String.join(", ", benchmark.locations()),
                agent,
                played,
                notPlayed,
                selection.plannedTrials() + selection.plan().brokenRows(),
                missing,
                partial ? Optional.of(selection.reason()) : Optional.empty(),
                Optional.of(benchmark.owner().rerun()));
    }
}
