package org.asynctool.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import org.asynctool.task.Task;
import org.junit.platform.engine.TestTag;

/** The tags that filters of the platform see. */
final class Tags {

    private Tags() {}

    /** The tags of a class and of a task in it. A task has no tag that the platform refuses. */
    static Set<TestTag> of(Benchmark benchmark, Task task) {
        Set<TestTag> tags = new LinkedHashSet<>(benchmark.tags());
        task.tags().stream().map(TestTag::create).forEach(tags::add);
        return tags;
    }
}
