package org.asynctool.performance;

import java.io.File;
import java.util.Set;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.Node;

/** The tree of a benchmark with tests that do nothing: what it takes is the platform's and not ours. */
final class BareEngine extends HierarchicalTestEngine<BareEngine.Context> {

    private final int tasks;

    BareEngine(int tasks) {
        this.tasks = tasks;
    }

    /** Holds nothing. */
    static final class Context implements EngineExecutionContext {}

    @Override
    public String getId() {
        return "asynctool-bare";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        EngineDescriptor root = new EngineDescriptor(uniqueId, getId());
        Bare type = new Bare(
                uniqueId.append("class", EngineTasks.class.getName()),
                "EngineTasks",
                ClassSource.from(EngineTasks.class),
                TestDescriptor.Type.CONTAINER);
        root.addChild(type);
        FileSource file = FileSource.from(new File(TaskSet.FILE));
        for (int i = 1; i <= tasks; i++) {
            String id = "dual-" + i;
            type.addChild(new Bare(
                    type.getUniqueId().append("task", id),
                    id,
                    file.withPosition(FilePosition.from(i)),
                    TestDescriptor.Type.TEST));
        }
        return root;
    }

    @Override
    protected Context createExecutionContext(ExecutionRequest request) {
        return new Context();
    }

    private static final class Bare extends AbstractTestDescriptor implements Node<Context> {

        private static final Set<TestTag> TAGS = Set.of(TestTag.create("dual"));

        private final Type type;

        Bare(UniqueId id, String name, TestSource source, Type type) {
            super(id, name, source);
            this.type = type;
        }

        @Override
        public Type getType() {
            return type;
        }

        @Override
        public Set<TestTag> getTags() {
            return type == Type.TEST ? TAGS : Set.of();
        }
    }
}
