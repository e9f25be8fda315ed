package org.asynctool.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.agent.AgentInfo;
import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.Played;

/**
 * Collects what the gates of a class are judged by: the verdicts on all its trials in this JVM. A rerun of
 * a few of them is so judged together with those that it leaves alone.
 */
final class GateInputs {

    private final BenchmarkRun run;
    private final List<Played> played = new ArrayList<>();
    private final List<NotPlayed> notPlayed = new ArrayList<>();
    private Optional<AgentInfo> agent = Optional.empty();
    private int trials;

    private GateInputs(BenchmarkRun run) {
        this.run = run;
    }

    static GateInput of(BenchmarkRun run) {
        GateInputs inputs = new GateInputs(run);
        inputs.run.selection().plan().rows().values().forEach(inputs::add);
        return inputs.input();
    }

    private void add(PlannedRow row) {
        if (row.task().isEmpty()) {
            notPlayed.add(new NotPlayed(row.name(), 1, row.problem()));
            return;
        }
        int count = run.selection().plan().benchmark().trials();
        for (int trial = 1; trial <= count; trial++) {
            int number = trial;
            run.verdict(row.name(), trial).ifPresent(verdict -> add(row.name(), number, verdict));
        }
    }

    private void add(String task, int trial, Verdict verdict) {
        trials++;
        if (verdict instanceof Verdict.Passed passed) {
            add(passed.score());
        } else if (verdict instanceof Verdict.Missed missed) {
            add(missed.score());
        } else if (verdict instanceof Verdict.CouldNotRun broken) {
            notPlayed.add(
                    new NotPlayed(task, trial, String.valueOf(broken.cause().getMessage())));
        }
    }

    private void add(Verdict.Score score) {
        agent = Optional.of(score.agent());
        played.add(new Played(
                score.card(), score.seed(), Optional.ofNullable(score.trace().get()), Optional.empty()));
    }

    private GateInput input() {
        Selection selection = run.selection();
        Benchmark benchmark = selection.plan().benchmark();
        int planned = selection.plannedTrials();
        return new GateInput(
                benchmark.className(),
                String.join(", ", benchmark.locations()),
                agent,
                played,
                notPlayed,
                planned + Math.toIntExact(selection.plan().brokenRows()),
                trials < planned && !selection.whole() ? Optional.of(selection.reason()) : Optional.empty());
    }
}
