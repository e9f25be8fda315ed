package org.asynctool.cli;

import org.asynctool.dataset.builder.FilterRules;
import picocli.CommandLine.Option;

/** What tasks must be like to be kept. */
final class FilterOptions {

    @Option(
            names = "--least-ratio",
            paramLabel = "X",
            defaultValue = "1",
            description = "Least time.serial / time.bound (default: ${DEFAULT-VALUE}).")
    double leastRatio;

    @Option(
            names = "--greatest-ratio",
            paramLabel = "X",
            defaultValue = "1000",
            description = "Greatest time.serial / time.bound (default: ${DEFAULT-VALUE}).")
    double greatestRatio;

    @Option(
            names = "--most-alike",
            paramLabel = "SHARE",
            defaultValue = "0.8",
            description = "How alike two tasks may be, 0 to 1, where 1 takes all (default: ${DEFAULT-VALUE}).")
    double mostAlike;

    @Option(
            names = "--chance-seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Tries by a random agent (default: ${DEFAULT-VALUE}).")
    int chanceSeeds;

    @Option(
            names = "--most-by-chance",
            paramLabel = "N",
            defaultValue = "0",
            description = "Tries of these that may succeed (default: ${DEFAULT-VALUE}).")
    int mostByChance;

    FilterRules rules() {
        return new FilterRules(leastRatio, greatestRatio, mostAlike, chanceSeeds, mostByChance);
    }
}
