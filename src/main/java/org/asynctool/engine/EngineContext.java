package org.asynctool.engine;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/**
 * What the nodes of the tree hand down while it is executed.
 *
 * @param listener told of report entries and gates
 * @param parameters configuration parameters of the request
 * @param configuration the same, read; there from the root on
 * @param cancelled whether the run was cancelled; empty where the platform cannot tell
 * @param progress tells how far the execution is; there from the root on
 * @param run the class that is being run; there from the class on
 */
record EngineContext(
        EngineExecutionListener listener,
        ConfigurationParameters parameters,
        Optional<EngineConfiguration> configuration,
        Optional<BooleanSupplier> cancelled,
        Optional<Progress> progress,
        Optional<BenchmarkRun> run)
        implements EngineExecutionContext {

    static EngineContext of(ExecutionRequest request) {
        return new EngineContext(
                request.getEngineExecutionListener(),
                request.getConfigurationParameters(),
                Optional.empty(),
                PlatformSix.cancellation(request),
                Optional.empty(),
                Optional.empty());
    }

    EngineContext with(EngineConfiguration read, Progress begun) {
        return new EngineContext(listener, parameters, Optional.of(read), cancelled, Optional.of(begun), run);
    }

    EngineContext with(BenchmarkRun begun) {
        return new EngineContext(listener, parameters, configuration, cancelled, progress, Optional.of(begun));
    }
}
