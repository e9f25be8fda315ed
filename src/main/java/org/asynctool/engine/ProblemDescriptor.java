package org.asynctool.engine;

import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A test that only says what is wrong with a class or a row. */
final class ProblemDescriptor extends AbstractTestDescriptor implements Node<EngineContext> {

    private final Set<TestTag> tags;
    private final String message;

    ProblemDescriptor(UniqueId id, String name, TestSource source, Set<TestTag> tags, String message) {
        super(id, name, source);
        this.tags = tags;
        this.message = message;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return tags;
    }

    @Override
    public EngineContext execute(EngineContext context, DynamicTestExecutor dynamicTestExecutor) {
        throw new BrokenSetupException(message);
    }
}
