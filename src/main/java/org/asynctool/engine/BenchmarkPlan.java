package org.asynctool.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asynctool.gate.GateSpec;

/**
 * Everything that belongs to a benchmark, selected or not.
 *
 * @param benchmark the class or file
 * @param rows rows by name, in the order of the files; empty if there are problems
 * @param problems what is wrong with it; then it runs no task
 */
record BenchmarkPlan(Benchmark benchmark, Map<String, PlannedRow> rows, List<String> problems) {

    BenchmarkPlan {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        problems = List.copyOf(problems);
    }

    /** Reads the files. Errors become problems or broken rows; runs no code of the class. */
    static BenchmarkPlan of(Benchmark benchmark) {
        List<String> problems = SetupProblems.of(benchmark);
        if (!problems.isEmpty()) {
            return new BenchmarkPlan(benchmark, Map.of(), problems);
        }
        try {
            Map<String, PlannedRow> rows = byName(new RowReader(benchmark).read());
            List<String> blind = benchmark.gates().blind(benchmark.trials(), tags(rows));
            return new BenchmarkPlan(benchmark, blind.isEmpty() ? rows : Map.of(), blind);
        } catch (BrokenSetupException e) {
            return new BenchmarkPlan(benchmark, Map.of(), List.of(String.valueOf(e.getMessage())));
        }
    }

    /** Its gates; none if there are problems, of which they may be one. */
    List<GateSpec> gates() {
        return problems.isEmpty() ? benchmark.gates().specs() : List.of();
    }

    Owner owner() {
        return benchmark.owner();
    }

    Optional<PlannedRow> row(String name) {
        return Optional.ofNullable(rows.get(name));
    }

    /** The row of a file that is on a line; empty if none is. A file of one task is that task on every line. */
    Optional<PlannedRow> rowOn(int line) {
        boolean lines = owner().name().endsWith(".jsonl");
        return rows.values().stream()
                .filter(row -> !lines || row.position().line() == line)
                .findFirst();
    }

    int brokenRows() {
        return Math.toIntExact(
                rows.values().stream().filter(row -> row.task().isEmpty()).count());
    }

    private static Map<String, Set<String>> tags(Map<String, PlannedRow> rows) {
        Map<String, Set<String>> tags = new HashMap<>();
        rows.values().stream()
                .flatMap(row -> row.task().stream())
                .forEach(task -> tags.put(task.id(), Set.copyOf(task.tags())));
        return tags;
    }

    private static Map<String, PlannedRow> byName(List<PlannedRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        PlannedRow::name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
