package org.asynctool.engine;

import java.util.List;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** The root of the tree. A setting that is not allowed fails here, once, and nothing runs. */
final class EngineRoot extends EngineDescriptor implements Node<EngineContext> {

    EngineRoot(UniqueId uniqueId) {
        super(uniqueId, Constants.ENGINE_ID);
    }

    @Override
    public EngineContext prepare(EngineContext context) {
        return context.with(EngineConfiguration.read(context.parameters()));
    }

    List<BenchmarkDescriptor> benchmarks() {
        return getChildren().stream().map(BenchmarkDescriptor.class::cast).toList();
    }
}
