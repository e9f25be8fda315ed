package org.asynctool.engine;

import java.nio.file.Path;
import java.util.List;
import org.asynctool.gate.GateVerdict;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.SuiteValues;
import org.asynctool.report.TaskLine;
import org.asynctool.text.Layout;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;

/**
 * Tells listeners and the console what came of each trial, on the thread that ran it and before its test
 * ends: only then Surefire files the line under that test.
 *
 * @param benchmark the class
 * @param listener told of report entries
 */
record Journal(Benchmark benchmark, EngineExecutionListener listener) {

    void ended(TestDescriptor test, TaskPlay play, EpisodeResult result) {
        listener.reportingEntryPublished(test, ReportEntry.from(result.entries()));
        System.out.println(TaskLine.of(result, benchmark.trials(), play.place()));
    }

    /** Attaches the trace of a trial to its test, for reports that show files. */
    void attach(TestDescriptor test, Path trace) {
        listener.fileEntryPublished(test, FileEntry.from(trace.toAbsolutePath(), "application/jsonl"));
    }

    /** Prints the verdict on a gate; its whole text is in the report of its test. */
    void judged(GateVerdict verdict) {
        print(verdict);
    }

    /** Prints how a verdict begins. */
    static void print(GateVerdict verdict) {
        System.out.println(Layout.console(verdict.text()));
    }

    /** Publishes the suite values; as system properties they come into Surefire's XML. */
    void suite(TestDescriptor type, List<Scorecard> cards) {
        SuiteValues values = SuiteValues.of(benchmark.name(), Metrics.all(), cards);
        if (values.values().isEmpty()) {
            return;
        }
        listener.reportingEntryPublished(type, ReportEntry.from(values.entries()));
        values.properties().forEach(System::setProperty);
    }
}
