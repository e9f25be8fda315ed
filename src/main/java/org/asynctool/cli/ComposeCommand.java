package org.asynctool.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.asynctool.dataset.builder.Benchmark;
import org.asynctool.dataset.builder.BenchmarkBuilder;
import org.asynctool.dataset.builder.Mix;
import org.asynctool.dataset.builder.Mix.Spread;
import org.asynctool.dataset.builder.Recipe;
import org.asynctool.dataset.builder.TimeProfile;
import org.asynctool.text.Count;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Composes single tasks into concurrent ones. */
@Command(
        name = "compose",
        description = "Puts two or three single tasks into each of a number of concurrent ones.",
        mixinStandardHelpOptions = true)
final class ComposeCommand implements Callable<Integer> {

    private static final String NAME = "composed";

    @Spec
    CommandSpec spec;

    @Mixin
    TaskInput input;

    @Mixin
    FilterOptions filter;

    @Mixin
    TaskOutput out;

    @Option(names = "--count", required = true, paramLabel = "N", description = "How many tasks to compose.")
    int count;

    @Option(
            names = "--size",
            paramLabel = "2|3",
            defaultValue = "2",
            description = "Single tasks in each (default: ${DEFAULT-VALUE}).")
    int size;

    @Option(
            names = "--spread",
            paramLabel = "same-category|cross-category",
            defaultValue = "cross-category",
            description = "Which single tasks go together (default: ${DEFAULT-VALUE}).")
    String spread;

    @Option(
            names = "--latency",
            paramLabel = "PROFILE",
            defaultValue = "mixed",
            description = "rounds, mixed or heavy-tailed (default: ${DEFAULT-VALUE}).")
    String latency;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "What all choices derive from (default: ${DEFAULT-VALUE}).")
    long seed;

    @Override
    public Integer call() {
        Mix mix = new Mix(NAME, size, Words.constant("--spread", spread, Spread.class), count);
        Recipe recipe = new Recipe(NAME, seed, List.of(), TimeProfile.named(latency), List.of(mix), filter.rules(), 0);
        Benchmark benchmark = BenchmarkBuilder.build(recipe, input.read());
        out.write(benchmark.all());
        spec.commandLine()
                .getOut()
                .println(Count.of(count, "task") + " composed of "
                        + Count.of(benchmark.singles().size(), "single task") + ": " + out);
        return Main.PASSED;
    }
}
