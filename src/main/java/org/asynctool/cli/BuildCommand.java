package org.asynctool.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asynctool.dataset.builder.Benchmark;
import org.asynctool.dataset.builder.BenchmarkFiles;
import org.asynctool.dataset.builder.CompositionTable;
import org.asynctool.dataset.builder.TaskReport;
import org.asynctool.text.Count;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a benchmark by its recipe. */
@Command(
        name = "build",
        description = "Makes the files of a benchmark by its recipe; the same recipe and tasks give the same bytes.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "RECIPE", description = "A recipe; files are read and written beside it.")
    Path recipe;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "A Markdown page; composition, reports and the ladder of reference agents are put between its"
                    + " lines <!-- generated: NAME --> and <!-- end of generated -->.")
    @Nullable
    Path page;

    @Override
    public Integer call() {
        BenchmarkFiles files = BenchmarkFiles.of(recipe);
        Benchmark benchmark = files.build();
        files.write(benchmark);
        say(Count.of(benchmark.all().size(), "concurrent task") + " made of "
                + Count.of(benchmark.singles().size(), "single task"));
        benchmark
                .rejected()
                .forEach((reason, count) -> say(Count.of(count, "combination") + " refused by " + Words.of(reason)));
        if (page != null) {
            GeneratedPage.of(page).write(sections(benchmark));
            say("page written: " + page);
        }
        return Main.PASSED;
    }

    private static Map<String, String> sections(Benchmark benchmark) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("composition", CompositionTable.markdown(benchmark));
        sections.put("single", TaskReport.of(benchmark.singles()).markdown());
        sections.put("concurrent", TaskReport.of(benchmark.all()).markdown());
        sections.put("smoke", smoke(benchmark));
        sections.put("ladder", LadderText.of(benchmark.all()));
        return sections;
    }

    private static String smoke(Benchmark benchmark) {
        StringBuilder text = new StringBuilder("| category of sub-task A | task |\n|---|---|\n");
        benchmark
                .smoke()
                .forEach(task -> text.append("| ")
                        .append(task.subTasks().get(0).category())
                        .append(" | ")
                        .append(task.id())
                        .append(" |\n"));
        return text.toString();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
