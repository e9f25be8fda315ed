package org.asynctool.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

/**
 * What became of an execution of a benchmark. Looks for what passed among what was selected, and not for
 * failures: a test that never ran did not pass either.
 */
final class BenchmarkOutcome {

    private Optional<BenchmarkRun> run = Optional.empty();
    private Optional<TestExecutionResult> result = Optional.empty();

    synchronized void began(BenchmarkRun begun) {
        run = Optional.of(begun);
    }

    synchronized void ended(TestExecutionResult ofContainer) {
        result = Optional.of(ofContainer);
    }

    synchronized NotPassed notPassed(String name, List<ProblemDescriptor> problems, List<TaskDescriptor> tasks) {
        List<String> tests = new ArrayList<>(
                problems.stream().map(TestDescriptor::getDisplayName).toList());
        boolean broken = !problems.isEmpty();
        for (TaskDescriptor task : tasks) {
            for (int trial : task.trials().stream().toArray()) {
                Optional<Ended> ended =
                        run.flatMap(some -> some.ended(task.task().id(), trial));
                if (ended.filter(BenchmarkOutcome::isFine).isEmpty()) {
                    tests.add(task.getDisplayName());
                    broken |= ended.filter(Ended.Missed.class::isInstance).isEmpty();
                }
            }
        }
        if (tests.isEmpty() && !succeeded()) {
            return new NotPassed(name, List.of(name), true);
        }
        return new NotPassed(name, tests, broken);
    }

    /** Whether it passed, or a release gate counts it. */
    private static boolean isFine(Ended ended) {
        return ended instanceof Ended.Passed
                || ended instanceof Ended.Missed missed && missed.verdict().counted();
    }

    private boolean succeeded() {
        return result.filter(some -> some.getStatus() == Status.SUCCESSFUL).isPresent();
    }
}
