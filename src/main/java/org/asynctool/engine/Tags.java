package org.asynctool.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.asynctool.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestTag;

/** The tags that filters of the platform see. */
final class Tags {

    private Tags() {}

    /** The class's own {@code @Tag}s; none where JUnit Jupiter is not on the class path. */
    static Set<TestTag> of(Class<?> type) {
        try {
            return AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
                    .map(Tag::value)
                    .filter(TestTag::isValid)
                    .map(TestTag::create)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (NoClassDefFoundError e) {
            return Set.of();
        }
    }

    /** The tags of a class and of a task in it. A task has no tag that the platform refuses. */
    static Set<TestTag> of(Benchmark benchmark, Task task) {
        Set<TestTag> tags = new LinkedHashSet<>(benchmark.tags());
        task.tags().stream().map(TestTag::create).forEach(tags::add);
        return tags;
    }
}
