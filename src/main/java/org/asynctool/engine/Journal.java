package org.asynctool.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asynctool.engine.TrialRunner.Ran;
import org.asynctool.metric.Scorecard;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.ReportEntry;

/** Tells of each trial as it ends, on the thread that ran it. */
final class Journal {

    private final Benchmark benchmark;
    private final EngineExecutionListener listener;

    Journal(Benchmark benchmark, EngineExecutionListener listener) {
        this.benchmark = benchmark;
        this.listener = listener;
    }

    void ended(TestDescriptor test, String task, int trial, Ran ran) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("task", task);
        entry.put("trial", String.valueOf(trial));
        if (ran.verdict() instanceof Verdict.Passed passed) {
            entry.put("outcome", "passed");
            add(entry, passed.score());
        } else if (ran.verdict() instanceof Verdict.Missed missed) {
            entry.put("outcome", "missed");
            entry.put("rerun", String.valueOf(missed.rerun()));
            add(entry, missed.score());
        } else {
            entry.put("outcome", "error");
        }
        listener.reportingEntryPublished(test, ReportEntry.from(entry));
        System.out.println("[asynctool] " + benchmark.displayName() + " " + test.getDisplayName() + " "
                + entry.get("outcome") + (entry.getOrDefault("rerun", "false").equals("true") ? " rerun" : ""));
    }

    private static void add(Map<String, String> entry, Verdict.Score score) {
        Scorecard card = score.card();
        entry.put("seed", String.valueOf(score.seed()));
        card.values().forEach((metric, value) -> entry.put(metric, String.valueOf(value)));
    }
}
