package org.asynctool.engine;

import org.asynctool.text.SafeText;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/**
 * Tells the platform what is wrong, always as a warning: everything wrong is a failing test as well, and an
 * error would end Surefire's scan, so that no test of the module would run or be reported.
 */
final class Issues {

    private Issues() {}

    static void report(BenchmarkPlan plan, DiscoveryIssueReporter issues) {
        TestSource owner = plan.benchmark().owner().source();
        plan.problems().forEach(problem -> warn(problem, owner, issues));
        plan.rows().values().forEach(row -> report(row, issues));
    }

    private static void report(PlannedRow row, DiscoveryIssueReporter issues) {
        if (row.task().isEmpty()) {
            warn(row.problem(), row.source(), issues);
        }
    }

    private static void warn(String message, TestSource source, DiscoveryIssueReporter issues) {
        String text = SafeText.block(message, BrokenSetupException.MAX_LENGTH);
        issues.reportIssue(DiscoveryIssue.builder(Severity.WARNING, text).source(source));
    }
}
