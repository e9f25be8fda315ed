package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.Composer;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.nestful.NestfulV1Importer;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.testing.PublicData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Plays what version 1 of NESTFUL has, with results made up by declared types. */
class NestfulV1ConformanceTest {

    private static final int PAIRS = 10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "executable/executable",
                "non-executable/non-executable-glaive",
                "non-executable/non-executable-sgd"
            })
    void rowsAreTasksOrUnsupported(String name) throws Exception {
        Path data = PublicData.require("nestful/data_v1/" + name + "-data.json");
        JsonNode source = Json.read(Files.readString(data));

        ImportedRows rows = ImportedRows.read(data, new NestfulV1Importer()::read);
        rows.assertComplete(source.size()).assertAudited().assertPlayable();
        assertComposable(rows.tasks().stream().map(ImportedTask::task).toList());

        Set<String> specified =
                specified(data.resolveSibling(data.getFileName().toString().replace("-data.json", "-spec.json")));
        rows.unsupported()
                .forEach(row -> assertThat(row.problem())
                        .as(row.message())
                        .matches(problem -> problem.contains("has a reference inside of a text, ")
                                || unspecified(problem).stream().noneMatch(specified::contains)));
    }

    /** Tools that rows had to widen are the same in all tasks, or no two of them could stand in one. */
    private static void assertComposable(List<Task> tasks) {
        List<Task> pairs = Composer.seeded(1).dual(tasks, Math.min(PAIRS, tasks.size() / 2));

        assertThat(pairs).isNotEmpty();
        assertThat(pairs).allSatisfy(pair -> assertThat(Audit.audit(pair)).isEmpty());
    }

    private static Set<String> unspecified(String problem) {
        String start = "the specification does not have the functions ";
        assertThat(problem).startsWith(start);
        return new TreeSet<>(Arrays.asList(problem.substring(start.length()).split(", ")));
    }

    private static Set<String> specified(Path specification) throws Exception {
        Set<String> names = new HashSet<>();
        Json.read(Files.readString(specification))
                .forEach(function -> names.add(function.get("name").stringValue()));
        return names;
    }
}
