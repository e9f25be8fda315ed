package org.asynctool.engine;

import org.apiguardian.api.API;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.config.PrefixedConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.ForkJoinPoolHierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;

/** Runs classes annotated with {@link org.asynctool.AgentBenchmark}. Started by the JUnit Platform, not by users. */
@API(status = API.Status.INTERNAL)
public final class AsyncToolEngine extends HierarchicalTestEngine<EngineContext> {

    /** For the service loader, which makes the engine also where nobody asks for it: does nothing. */
    public AsyncToolEngine() {}

    @Override
    public String getId() {
        return Constants.ENGINE_ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        EngineRoot root = new EngineRoot(uniqueId);
        new BenchmarkDiscovery(request, root).run();
        return root;
    }

    @Override
    protected EngineContext createExecutionContext(ExecutionRequest request) {
        return EngineContext.of(request);
    }

    @Override
    protected HierarchicalTestExecutorService createExecutorService(ExecutionRequest request) {
        ConfigurationParameters parameters = request.getConfigurationParameters();
        if (EngineConfiguration.parallel(parameters)) {
            return new ForkJoinPoolHierarchicalTestExecutorService(
                    new PrefixedConfigurationParameters(parameters, Constants.PARALLEL_CONFIG_PREFIX));
        }
        return super.createExecutorService(request);
    }
}
