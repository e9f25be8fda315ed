package org.asynctool.engine;

import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateJudge;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.gate.GateSettings;
import org.junit.platform.engine.EngineExecutionListener;

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
        GateSettings settings = run.configuration().gates();
        if (run.selection().tasks().isEmpty()
                && !parent.emptyShard()
                && input.partial().isPresent()
                && settings.onPartial() == PartialSelection.SKIP) {
            return;
        }
        if (input.partial().isEmpty()) {
            run.journal()
                    .suite(
                            parent,
                            input.episodes().stream().map(Played::scorecard).toList());
        }
        GateTests tests = new GateTests(parent, listener);
        parent.plan().benchmark().gates().specs().stream()
                .map(gate -> GateJudge.judge(gate, input, settings))
                .forEach(verdict -> {
                    run.judged(verdict);
                    tests.report(verdict);
                });
    }

    /** Without any test a build tool would take the shard for a selection with a typo. */
    private void tellEmptyShard(String shard) {
        GateDescriptor test = new GateDescriptor(parent.getUniqueId().append(Segments.PROBLEM, shard), shard);
        parent.addChild(test);
        listener.dynamicTestRegistered(test);
        listener.executionSkipped(test, "no task of " + parent.plan().owner().name() + " is in " + shard);
    }
}
