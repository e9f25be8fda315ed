package org.asynctool.dataset.nestful;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.ImportFile;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.TaskIds;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Task;
import tools.jackson.databind.JsonNode;

/**
 * Makes tasks of NESTFUL version 1, whose files come in pairs: {@code x-data.json} with the rows and {@code
 * x-spec.json} with the functions.
 *
 * <p>A task has one sub-task A with the world {@code recorded}, which offers all functions of the specification. What
 * the functions would give is not known: results are made up by the declared types, always the same for the same
 * call, and have a value wherever the row refers to one. References become {@code $ref}. The goal asks for all calls,
 * and for an answer with each text and number that the row names as part of the answer; whole results, values inside
 * of longer texts and results of calls that the row does not have are not asked for.
 *
 * <p>Rows with functions that have no specification, and rows with a reference inside of a longer text, are
 * unsupported. Where a truth contradicts its specification, the truth wins: a parameter that the specification does
 * not have is offered too, one that the truth leaves out is not required, and one that is given a value of another
 * type may have any. All tasks of a file offer the same, so that they can be composed.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NestfulV1Importer {

    private static final String DATA = "-data.json";
    private static final String SPECIFICATION = "-spec.json";

    /** Makes an importer; it has no options. */
    public NestfulV1Importer() {}

    /**
     * Reads a file and the specification next to it.
     *
     * @param data a file whose name ends in {@code -data.json}
     * @return its rows in order; tasks have ids such as {@code nestful-executable-7}, of the file's name and the
     *     number of the row, from 1
     * @throws DatasetException if the name has another ending, a file cannot be read, or the specification is broken
     */
    public Stream<ImportedRow> read(Path data) {
        String name = String.valueOf(data.getFileName());
        if (!name.endsWith(DATA)) {
            throw new DatasetException("the file " + name + " must end in " + DATA
                    + ", so that its specification is found next to it; or name both files");
        }
        String specification = name.substring(0, name.length() - DATA.length()) + SPECIFICATION;
        return read(data, data.resolveSibling(specification));
    }

    /**
     * Reads a file and its specification.
     *
     * @param data a JSON array of rows
     * @param specification a JSON array of functions
     * @return the rows in order
     * @throws DatasetException if a file cannot be read, or the specification is broken
     */
    public Stream<ImportedRow> read(Path data, Path specification) {
        NestfulSpecification functions = NestfulSpecification.read(specification);
        String name = String.valueOf(data.getFileName()).replaceFirst("(-data)?\\.jsonl?$", "");
        BiFunction<Integer, JsonNode, Task> importer =
                (number, row) -> task("nestful-" + name + "-" + number, row, functions);
        // Once more than needed, since each row may widen the functions that all of them offer.
        ImportFile.readArray(data, importer).close();
        return ImportFile.readArray(data, importer);
    }

    private static Task task(String id, JsonNode json, NestfulSpecification functions) {
        NestfulV1Row row = NestfulV1Row.read(json);
        try {
            return Task.builder()
                    .id(TaskIds.of(id))
                    .tags("nestful", "nestful-v1")
                    .subTask(new NestfulV1SubTask(row, functions).build())
                    .build();
        } catch (InvalidTaskException e) {
            throw new IllegalArgumentException("the row makes no task: " + e.getMessage(), e);
        }
    }
}
