package org.asynctool.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.GateFile;
import org.asynctool.ReleaseGate;
import org.asynctool.gate.GateSet;
import org.asynctool.report.Release;
import org.asynctool.report.RunChoice;
import org.asynctool.report.RunSettings;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A class whose gates are judged over result files. */
final class ReleaseDescriptor extends AbstractTestDescriptor implements Node<EngineContext> {

    private final OwningClass owner;
    private final ReleaseGate annotation;
    private final GateSet gates;

    ReleaseDescriptor(TestDescriptor parent, Class<?> type) {
        this(parent, new OwningClass(type));
    }

    private ReleaseDescriptor(TestDescriptor parent, OwningClass owner) {
        super(parent.getUniqueId().append(owner.segment(), owner.name()), owner.displayName(), owner.source());
        this.owner = owner;
        this.annotation = AnnotationSupport.findAnnotation(owner.type(), ReleaseGate.class)
                .orElseThrow();
        this.gates = GateSet.of(
                owner.name(),
                AnnotationSupport.findRepeatableAnnotations(owner.type(), Gate.class),
                AnnotationSupport.findAnnotation(owner.type(), GateFile.class),
                owner.loader());
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            addChild(new ProblemDescriptor(
                    getUniqueId().append(Segments.PROBLEM, "set-up"),
                    "set-up",
                    owner.source(),
                    getTags(),
                    String.join("\n", problems)));
        }
    }

    static boolean isRelease(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, ReleaseGate.class) && !ModifierSupport.isAbstract(type);
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>(gates.problems());
        if (AnnotationSupport.isAnnotated(owner.type(), AgentBenchmark.class)) {
            problems.add(
                    owner.name() + " has @AgentBenchmark and @ReleaseGate: a release is judged after all benchmarks"
                            + " have ended, so give @ReleaseGate a class of its own");
        }
        if (gates.specs().isEmpty() && gates.problems().isEmpty()) {
            problems.add("@ReleaseGate of " + owner.name() + " has nothing to judge: add @Gate or @GateFile");
        }
        return problems;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public boolean mayRegisterTests() {
        return true;
    }

    /** Surefire makes this the {@code classname} of the tests below. */
    @Override
    public String getLegacyReportingName() {
        return owner.name();
    }

    @Override
    public Set<TestTag> getTags() {
        return JupiterAnnotations.tags(owner.type());
    }

    @Override
    public SkipResult shouldBeSkipped(EngineContext context) {
        return owner.disabled().map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
    }

    /** Judges, unless the class is set up wrongly. */
    @Override
    public void after(EngineContext context) {
        if (!problems().isEmpty()) {
            return;
        }
        GateTests tests = new GateTests(this, context.listener());
        release(context.configuration().orElseThrow().results())
                .judge(gates.specs())
                .forEach(verdict -> {
                    Journal.print(verdict);
                    tests.report(verdict);
                });
    }

    private Release release(RunSettings settings) {
        List<Path> folders = annotation.results().length == 0
                ? List.of(settings.output())
                : Stream.of(annotation.results()).map(Path::of).toList();
        return new Release(
                folders,
                annotation.runs() == ReleaseGate.Runs.ALL ? RunChoice.ALL : RunChoice.of(settings.run()),
                List.of(annotation.benchmarks()));
    }
}
