package org.asynctool.engine;

import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

/**
 * Reports verdicts as tests that join the tree only then.
 *
 * @param parent what the tests are put below
 * @param listener told of them
 */
record GateTests(TestDescriptor parent, EngineExecutionListener listener) {

    void report(GateVerdict verdict) {
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
