package org.asynctool.engine;

import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** One of several trials of a task. Named after the task too, since Surefire needs names unique in a class. */
final class TrialDescriptor extends AbstractTestDescriptor implements Node<EngineContext> {

    private final Set<TestTag> tags;
    // Empty before its task runs; given up at the end, since the tree holds each trial as long as the run.
    private Optional<TaskPlay> play;
    private final int number;

    TrialDescriptor(TaskDescriptor task, Optional<TaskPlay> play, int number) {
        super(
                task.getUniqueId().append(Segments.TRIAL, String.valueOf(number)),
                task.getDisplayName() + " trial " + number,
                task.getSource().orElse(null));
        this.tags = task.getTags();
        this.play = play;
        this.number = number;
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
        context.run().orElseThrow().trial(this, play.orElseThrow(), number);
        return context;
    }

    @Override
    public void cleanUp(EngineContext context) {
        play = Optional.empty();
    }
}
