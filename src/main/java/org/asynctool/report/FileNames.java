package org.asynctool.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asynctool.text.SafeText;

/** Names in the folder of a benchmark: {@code plan-<jvm>.json}, {@code traces/<task>-<trial>.jsonl}. */
enum FileNames {
    PLAN("plan-", ".json"),
    EPISODES("episodes-", ".jsonl"),
    RUN("run-", ".json");

    static final String SUMMARY = "summary.md";
    static final String TRACES = "traces";

    private final String prefix;
    private final String suffix;
    private final Pattern pattern;

    FileNames(String prefix, String suffix) {
        this.prefix = prefix;
        this.suffix = suffix;
        this.pattern = Pattern.compile(Pattern.quote(prefix) + "(.+)" + Pattern.quote(suffix));
    }

    static Path folder(Path root, String run, String benchmark) {
        return root.resolve(SafeText.forFileName(run)).resolve(SafeText.forFileName(benchmark));
    }

    static String trace(String task, int trial) {
        return TRACES + "/" + SafeText.forFileName(task) + "-" + trial + ".jsonl";
    }

    String of(Object jvm) {
        return prefix + jvm + suffix;
    }

    /** Returns who wrote a file of this kind; empty for a file of another kind. */
    Optional<String> jvm(Path file) {
        Matcher matcher = pattern.matcher(file.getFileName().toString());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
