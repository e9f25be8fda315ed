package org.asynctool.engine;

import java.util.List;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.GateFile;
import org.asynctool.gate.GateSet;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;

/** Reads the annotations of classes. */
final class BenchmarkReader {

    private BenchmarkReader() {}

    /** Abstract classes are bases of others; everything else that is annotated shows a test, if only to fail. */
    static boolean isBenchmark(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, AgentBenchmark.class) && !ModifierSupport.isAbstract(type);
    }

    static Benchmark read(Class<?> type) {
        AgentBenchmark annotation = AnnotationSupport.findAnnotation(type, AgentBenchmark.class)
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " is no benchmark class"));
        return new Benchmark(
                new OwningClass(type),
                List.of(annotation.tasks()),
                annotation.trials(),
                annotation.missed(),
                annotation.mode(),
                GateSet.of(
                        type.getName(),
                        AnnotationSupport.findRepeatableAnnotations(type, Gate.class),
                        AnnotationSupport.findAnnotation(type, GateFile.class),
                        type.getClassLoader()),
                JupiterAnnotations.tags(type));
    }
}
