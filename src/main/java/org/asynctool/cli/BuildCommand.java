package org.asynctool.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> SECTIONS = List.of("composition", "single", "concurrent", "smoke", "ladder");

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
        Optional<GeneratedPage> shown = Optional.ofNullable(page).map(file -> GeneratedPage.with(file, SECTIONS));
        BenchmarkFiles files = BenchmarkFiles.of(recipe);
        Benchmark benchmark = files.build();
        files.write(benchmark);
        say(Count.of(benchmark.all().size(), "concurrent task") + " made of "
                + Count.of(benchmark.singles().size(), "single task"));
        benchmark
                .rejected()
                .forEach((reason, count) -> say(Count.of(count, "combination") + " refused by " + Words.of(reason)));
        shown.ifPresent(target -> target.write(sections(benchmark)));
        return Main.PASSED;
    }

    private static Map<String, String> sections(Benchmark benchmark) {
        List<String> texts = List.of(
                CompositionTable.markdown(benchmark),
                TaskReport.of(benchmark.singles()).markdown(),
                TaskReport.of(benchmark.all()).markdown(),
                smoke(benchmark),
                LadderText.of(benchmark.all()));
        Map<String, String> sections = new LinkedHashMap<>();
        texts.forEach(text -> sections.put(SECTIONS.get(sections.size()), text));
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
