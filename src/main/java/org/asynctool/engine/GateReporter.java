package org.asynctool.engine;

import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateJudge;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

/** Judges the gates of a class and reports each as a test that joins the tree only then. */
final class GateReporter {

    private final BenchmarkDescriptor parent;
    private final EngineExecutionListener listener;

    GateReporter(BenchmarkDescriptor parent, EngineExecutionListener listener) {
        this.parent = parent;
        this.listener = listener;
    }

    /**
     * Judges and reports. Says nothing where no task was selected: a filter leaves the empty class in the
     * tree, and its skipped gates would be the tests that keep {@code failIfNoTests} from noticing. A shard may be
     * empty: its gates say so.
     */
    void report(BenchmarkRun run) {
        GateInput input = GateInputs.of(run);
        if (parent.emptyShard() && parent.plan().gates().isEmpty()) {
            tellEmptyShard(run.selection().reason());
        }
        PartialSelection onPartial = run.configuration().partialSelection();
        if (run.selection().tasks().isEmpty() && !parent.emptyShard() && input.partial().isPresent() && onPartial == PartialSelection.SKIP) {
            return;
        }
        if (input.partial().isEmpty()) {
            run.journal()
                    .suite(
                            parent,
                            input.episodes().stream().map(Played::scorecard).toList());
        }
        parent.plan().benchmark().gates().specs().stream()
                .map(gate -> GateJudge.judge(gate, input, onPartial))
                .forEach(verdict -> {
                    run.judged(verdict);
                    report(verdict);
                });
    }

    /** Without any test a build tool would take the shard for a selection with a typo. */
    private void tellEmptyShard(String shard) {
        GateDescriptor test = new GateDescriptor(parent.getUniqueId().append(Segments.PROBLEM, shard), shard);
        parent.addChild(test);
        listener.dynamicTestRegistered(test);
        listener.executionSkipped(test, "no task of " + parent.plan().owner().name() + " is in " + shard);
    }

    private void report(GateVerdict verdict) {
        GateDescriptor gate = register(verdict.spec());
        if (verdict.state() == GateVerdict.State.SKIPPED) {
            listener.executionSkipped(gate, verdict.text());
            return;
        }
        listener.executionStarted(gate);
        listener.executionFinished(gate, result(verdict));
    }

    private GateDescriptor register(GateSpec spec) {
        String formula = spec.describe();
        GateDescriptor gate =
                new GateDescriptor(parent.getUniqueId().append(Segments.GATE, formula), "gate: " + formula);
        parent.addChild(gate);
        listener.dynamicTestRegistered(gate);
        return gate;
    }

    private static TestExecutionResult result(GateVerdict verdict) {
        return switch (verdict.state()) {
            case FAILED -> TestExecutionResult.failed(failure(verdict));
            case ERROR -> TestExecutionResult.failed(new BrokenSetupException(verdict.text()));
            default -> TestExecutionResult.successful();
        };
    }

    private static AssertionFailedError failure(GateVerdict verdict) {
        String actual =
                verdict.value().isPresent() ? String.valueOf(verdict.value().getAsDouble()) : "no value";
        AssertionFailedError error =
                new AssertionFailedError(verdict.text(), verdict.spec().describe(), actual);
        error.setStackTrace(Verdict.NO_STACK);
        return error;
    }
}
