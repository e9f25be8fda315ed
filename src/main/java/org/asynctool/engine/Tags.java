package org.asynctool.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.engine.TestTag;

/** The tags that filters of the platform see. Tasks with the same ones share them. */
final class Tags {

    private final Benchmark benchmark;
    private final Map<List<String>, Set<TestTag>> known = new HashMap<>();

    Tags(Benchmark benchmark) {
        this.benchmark = benchmark;
    }

    /** The tags of the class and of a task in it. A task has no tag that the platform refuses. */
    Set<TestTag> with(List<String> ofTask) {
        return known.computeIfAbsent(ofTask, this::joined);
    }

    private Set<TestTag> joined(List<String> ofTask) {
        Set<TestTag> tags = new LinkedHashSet<>(benchmark.tags());
        ofTask.stream().map(TestTag::create).forEach(tags::add);
        return Collections.unmodifiableSet(tags);
    }
}
