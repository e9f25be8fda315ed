package org.asynctool.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/**
 * A benchmark class, or a task file that was selected without one. The source of a class makes Surefire count
 * the failures below it: those without such an ancestor are thrown away (apache/maven-surefire, issues 837,
 * 2957, 2065), which is why {@link EngineRoot} fails with a file.
 */
final class BenchmarkDescriptor extends AbstractTestDescriptor implements Node<EngineContext> {

    private final BenchmarkPlan plan;
    private final Tags tags;
    private final List<ProblemDescriptor> problems = new ArrayList<>();
    private final BenchmarkOutcome outcome = new BenchmarkOutcome();
    private boolean whole;
    private boolean named;
    private boolean emptyShard;

    BenchmarkDescriptor(TestDescriptor parent, BenchmarkPlan plan) {
        super(
                parent.getUniqueId().append(plan.owner().segment(), plan.owner().name()),
                plan.owner().displayName(),
                plan.owner().source());
        this.plan = plan;
        this.tags = new Tags(plan.benchmark());
        if (!plan.problems().isEmpty()) {
            addProblem("set-up", String.join("\n", plan.problems()));
        }
    }

    BenchmarkPlan plan() {
        return plan;
    }

    /** Adds a static test that fails with this message. */
    ProblemDescriptor addProblem(String name, String message) {
        UniqueId id = getUniqueId().append(Segments.PROBLEM, name);
        ProblemDescriptor problem =
                remembered(new ProblemDescriptor(id, name, getSource().orElseThrow(), getTags(), message));
        addChild(problem);
        return problem;
    }

    private ProblemDescriptor remembered(ProblemDescriptor problem) {
        problems.add(problem);
        return problem;
    }

    /** Selects the benchmark as such, and not single tests of it. Returns what to look at next. */
    Set<DiscoverySelector> select(RowChoice choice) {
        whole = true;
        named = plan.rows().values().stream().anyMatch(choice::names);
        emptyShard = named && plan.rows().values().stream().noneMatch(choice::takes);
        return plan.rows().values().stream()
                .filter(choice::takes)
                .map(row -> DiscoverySelectors.selectUniqueId(idOf(row)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the benchmark as such was selected, and a filter let none of its tasks through. */
    boolean filteredAway() {
        return whole && !named && getChildren().isEmpty();
    }

    /** Whether the benchmark as such was selected, and all of its tasks belong to other shards. */
    boolean emptyShard() {
        return emptyShard && getChildren().isEmpty();
    }

    /** Takes tasks away of which no trial was selected, such as one that was asked for a trial it does not have. */
    void dropUnselected() {
        selectedTasks().stream().filter(task -> task.trials().isEmpty()).forEach(TestDescriptor::removeFromHierarchy);
    }

    /** How many episodes are to be played. */
    int selectedTrials() {
        return selectedTasks().stream()
                .mapToInt(task -> task.trials().cardinality())
                .sum();
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
                .<TestDescriptor>map(task ->
                        new TaskDescriptor(idOf(row), plan.benchmark(), row.source(), task, tags.with(task.tags())))
                .orElseGet(() -> remembered(
                        new ProblemDescriptor(idOf(row), row.name(), row.source(), getTags(), row.problem())));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    /** True also where it only has problems, or is an empty shard, so that the platform does not prune it. */
    @Override
    public boolean mayRegisterTests() {
        return !problems.isEmpty() || !plan.benchmark().gates().specs().isEmpty() || emptyShard();
    }

    /** Surefire makes this the {@code classname} of the tests below. */
    @Override
    public String getLegacyReportingName() {
        return plan.owner().name();
    }

    @Override
    public Set<TestTag> getTags() {
        return plan.benchmark().tags();
    }

    @Override
    public SkipResult shouldBeSkipped(EngineContext context) {
        return plan.owner().disabled().map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
    }

    @Override
    public EngineContext prepare(EngineContext context) {
        BenchmarkRun run = BenchmarkRun.begin(plan, selectedTasks(), context);
        outcome.began(run);
        return context.with(run);
    }

    @Override
    public void after(EngineContext context) {
        reportFilteredProblems(context.listener());
        if (plan.problems().isEmpty()) {
            new GateReporter(this, context.listener()).report(context.run().orElseThrow());
        }
    }

    @Override
    public void cleanUp(EngineContext context) {
        context.run().ifPresent(BenchmarkRun::close);
    }

    @Override
    public void nodeFinished(EngineContext context, TestDescriptor descriptor, TestExecutionResult result) {
        outcome.ended(result);
    }

    /** What did not pass; after the execution. */
    NotPassed notPassed() {
        return outcome.notPassed(getDisplayName(), problems, selectedTasks());
    }

    /**
     * A filter by tags takes away what cannot be read too, since nobody knows its tags: these problems join the
     * tree again, or a task that should have run would be missing and nobody would be told.
     */
    private void reportFilteredProblems(EngineExecutionListener listener) {
        for (ProblemDescriptor problem : problems) {
            if (!getChildren().contains(problem)) {
                addChild(problem);
                listener.dynamicTestRegistered(problem);
                listener.executionStarted(problem);
                listener.executionFinished(problem, TestExecutionResult.failed(problem.failure()));
            }
        }
    }

    private List<TaskDescriptor> selectedTasks() {
        return getChildren().stream()
                .filter(TaskDescriptor.class::isInstance)
                .map(TaskDescriptor.class::cast)
                .toList();
    }
}
