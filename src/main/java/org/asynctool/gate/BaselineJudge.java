package org.asynctool.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateVerdict.Kind;
import org.asynctool.text.SafeThrowable;

/** Compares the results of a whole run with a baseline, or makes them one. */
final class BaselineJudge {

    private final GateSpec spec;
    private final GateInput input;
    private final Path file;
    private final BaselineText text;
    private final BaselineProblem problem;

    BaselineJudge(GateSpec spec, GateInput input) {
        this.spec = spec;
        this.input = input;
        this.file = spec.baseline().orElseThrow().file();
        this.text = new BaselineText(spec, input);
        this.problem = new BaselineProblem(spec, input);
    }

    /** Judges by the episodes in the scope of the gate. */
    GateVerdict compare(List<Played> inScope) {
        try {
            return compare(BaselineFile.read(file), inScope);
        } catch (NoSuchFileException e) {
            return error(Kind.BASELINE_MISSING, problem.missing());
        } catch (IOException e) {
            return error(Kind.BASELINE_UNREADABLE, problem.unreadable("cannot be read", SafeThrowable.describe(e)));
        } catch (IllegalArgumentException e) {
            return error(Kind.BASELINE_UNREADABLE, problem.unreadable("is broken", String.valueOf(e.getMessage())));
        }
    }

    private GateVerdict compare(Baseline baseline, List<Played> inScope) {
        Coverage coverage = Coverage.of(baseline, input);
        if (coverage.lost() > 0) {
            return error(Kind.BASELINE_TASKS_LOST, problem.lost(baseline, coverage));
        }
        Optional<Comparison> compared = Comparison.of(spec, baseline, inScope);
        if (compared.isEmpty()) {
            return new GateVerdict(Kind.NOTHING_TO_COMPARE, spec, OptionalDouble.empty(), 0, text.sawNoPair(baseline));
        }
        Comparison comparison = compared.get();
        boolean fails = comparison.fails(spec);
        return new GateVerdict(
                fails ? Kind.WORSE : Kind.NOT_WORSE,
                spec,
                OptionalDouble.of(comparison.now()),
                comparison.pairs().size(),
                fails ? text.failed(comparison, baseline, coverage) : text.passed(comparison, coverage));
    }

    /** Writes the baseline, which nothing kept from running. */
    GateVerdict update(GateSettings settings, Judged judged) {
        Optional<Baseline> before = before();
        if (before.isPresent() && !before.get().benchmark().equals(input.benchmark())) {
            return error(Kind.BASELINE_OF_ANOTHER, problem.ofAnother(before.get()));
        }
        List<String> gone =
                before.map(known -> Coverage.of(known, input).gone()).orElse(List.of());
        if (settings.baselines() == BaselineMode.UPDATE_WITHOUT_LOSS && !gone.isEmpty()) {
            return error(Kind.BASELINE_WOULD_SHRINK, problem.wouldLose(gone));
        }
        Baseline now = Baseline.of(input, settings.run());
        try {
            BaselineFile.write(file, now);
        } catch (IOException e) {
            return error(Kind.BASELINE_UNWRITABLE, problem.unwritable(SafeThrowable.describe(e)));
        }
        return new GateVerdict(
                Kind.BASELINE_WRITTEN,
                spec,
                OptionalDouble.of(judged.value()),
                judged.tasks().size(),
                text.written(now, judged.value()));
    }

    /** The baseline so far; empty if there is none, or none that can be read: then it is written to be mended. */
    private Optional<Baseline> before() {
        try {
            return Files.exists(file) ? Optional.of(BaselineFile.read(file)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private GateVerdict error(Kind kind, String message) {
        return new GateVerdict(kind, spec, OptionalDouble.empty(), 0, message);
    }
}
