package org.asynctool.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.hierarchical.Node;

/**
 * A benchmark class. Its {@link ClassSource} makes Surefire count the failures below it: those without such
 * an ancestor are thrown away (apache/maven-surefire, issues 837, 2957, 2065).
 */
final class BenchmarkDescriptor extends AbstractTestDescriptor implements Node<EngineContext> {

    private final BenchmarkPlan plan;
    private boolean whole;

    BenchmarkDescriptor(TestDescriptor parent, BenchmarkPlan plan) {
        super(
                parent.getUniqueId().append(Segments.CLASS, plan.benchmark().className()),
                plan.benchmark().displayName(),
                ClassSource.from(plan.benchmark().type()));
        this.plan = plan;
        if (!plan.problems().isEmpty()) {
            addProblem("set-up", String.join("\n", plan.problems()));
        }
    }

    BenchmarkPlan plan() {
        return plan;
    }

    /** Adds a static test that fails with this message. */
    void addProblem(String name, String message) {
        UniqueId id = getUniqueId().append(Segments.PROBLEM, name);
        addChild(new ProblemDescriptor(id, name, getSource().orElseThrow(), getTags(), message));
    }

    /** Remembers that the class as such was selected, and not single tests of it. */
    void selectWhole() {
        whole = true;
    }

    /** Whether the class as such was selected, and a filter let none of its tasks through. */
    boolean filteredAway() {
        return whole && getChildren().isEmpty();
    }

    UniqueId idOf(PlannedRow row) {
        return getUniqueId().append(row.task().isPresent() ? Segments.TASK : Segments.ROW, row.name());
    }

    /** Makes the test of a row; empty if the files have no such row. */
    Optional<TestDescriptor> child(UniqueId.Segment segment) {
        return plan.row(segment.getValue())
                .filter(row -> idOf(row).getLastSegment().equals(segment))
                .map(this::child);
    }

    private TestDescriptor child(PlannedRow row) {
        return row.task()
                .<TestDescriptor>map(task -> new TaskDescriptor(idOf(row), plan.benchmark(), task, row))
                .orElseGet(() -> new ProblemDescriptor(idOf(row), row.name(), row.source(), getTags(), row.problem()));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public boolean mayRegisterTests() {
        return plan.problems().isEmpty() && !plan.benchmark().gates().isEmpty();
    }

    /** Surefire makes this the {@code classname} of the tests below. */
    @Override
    public String getLegacyReportingName() {
        return plan.benchmark().className();
    }

    @Override
    public Set<TestTag> getTags() {
        return plan.benchmark().tags();
    }

    @Override
    public EngineContext prepare(EngineContext context) {
        return context.with(BenchmarkRun.begin(plan, selectedTasks(), context));
    }

    @Override
    public void after(EngineContext context) {
        if (plan.problems().isEmpty()) {
            new GateReporter(this, context.listener()).report(context.run().orElseThrow());
        }
    }

    @Override
    public void cleanUp(EngineContext context) {
        context.run().ifPresent(BenchmarkRun::close);
    }

    private List<TaskDescriptor> selectedTasks() {
        return getChildren().stream()
                .filter(TaskDescriptor.class::isInstance)
                .map(TaskDescriptor.class::cast)
                .toList();
    }
}
