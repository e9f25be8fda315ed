package org.asynctool.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that belongs to a benchmark class, selected or not.
 *
 * @param benchmark the class
 * @param rows rows by name, in the order of the files; empty if there are problems
 * @param problems what is wrong with the class; then it runs no task
 */
record BenchmarkPlan(Benchmark benchmark, Map<String, PlannedRow> rows, List<String> problems) {

    BenchmarkPlan {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        problems = List.copyOf(problems);
    }

    /** Reads a class and its files. Errors become problems or broken rows; runs no code of the class. */
    static BenchmarkPlan of(Class<?> type) {
        Benchmark benchmark = BenchmarkReader.read(type);
        List<String> problems = SetupProblems.of(benchmark);
        if (!problems.isEmpty()) {
            return new BenchmarkPlan(benchmark, Map.of(), problems);
        }
        try {
            return new BenchmarkPlan(benchmark, byName(new RowReader(benchmark).read()), List.of());
        } catch (BrokenSetupException e) {
            return new BenchmarkPlan(benchmark, Map.of(), List.of(String.valueOf(e.getMessage())));
        }
    }

    Optional<PlannedRow> row(String name) {
        return Optional.ofNullable(rows.get(name));
    }

    int brokenRows() {
        return Math.toIntExact(
                rows.values().stream().filter(row -> row.task().isEmpty()).count());
    }

    private static Map<String, PlannedRow> byName(List<PlannedRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        PlannedRow::name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
