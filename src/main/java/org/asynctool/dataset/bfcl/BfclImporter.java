package org.asynctool.dataset.bfcl;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.dataset.ImportFile;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.bfcl.BfclOptions.Excluded;
import org.asynctool.dataset.bfcl.SingleTurnRow.Kind;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Task;
import org.asynctool.world.Worlds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a task of each row of a BFCL category, read from the benchmark's own data directory. Immutable.
 *
 * <p>Multi-turn categories ({@code multi_turn_base}, {@code multi_turn_miss_func}, {@code multi_turn_miss_param}, {@code
 * multi_turn_long_context}): a task has one sub-task A with a request for each turn and a world for each class. The
 * agent is offered the benchmark's tools in its words and order; tools that the benchmark hands over later arrive with
 * their request. The goal is {@link MultiTurnCheck}: the verdict of the benchmark's own checker.
 *
 * <p>Single-turn categories (such as {@code parallel} and {@code live_multiple}; not those of other programming
 * languages): a task has one sub-task A with one request and a world whose tools nobody executes. The goal is {@link
 * CallsCheck}. A dot in the name of a function is {@code _} in the tool's.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BfclImporter {

    private final BfclFiles files;
    private final BfclOptions options;
    private final Worlds worlds;

    private BfclImporter(BfclFiles files, BfclOptions options, Worlds worlds) {
        this.files = files;
        this.options = options;
        this.worlds = worlds;
    }

    /**
     * Makes an importer.
     *
     * @param directory the data directory of BFCL v4: {@code BFCL_v4_<category>.json}, {@code possible_answer} and
     *     {@code multi_turn_func_doc}
     * @return an importer without options
     */
    public static BfclImporter of(Path directory) {
        return new BfclImporter(new BfclFiles(directory), BfclOptions.DEFAULT, Worlds.installed());
    }

    /**
     * Does not offer functions that a task was written to do without; the benchmark's own program does.
     *
     * @return another importer
     */
    public BfclImporter withoutExcludedFunctions() {
        return new BfclImporter(files, new BfclOptions(Excluded.LEFT_OUT, options.filePadding()), worlds);
    }

    /**
     * Sets what makes file systems large in {@code multi_turn_long_context}. By default they get a filler of this
     * library; the benchmark has another one in its program, not in its data.
     *
     * @param padding the member {@code long_context} of the state of the world {@code filesystem}
     * @return another importer
     */
    public BfclImporter withFilePadding(ObjectNode padding) {
        return new BfclImporter(files, new BfclOptions(options.excluded(), Optional.of(padding.deepCopy())), worlds);
    }

    /**
     * Sets the worlds on which references are tried out; by default the installed ones.
     *
     * @param available the worlds
     * @return another importer
     */
    public BfclImporter withWorlds(Worlds available) {
        return new BfclImporter(files, options, available);
    }

    /**
     * Reads a category.
     *
     * @param category for example {@code multi_turn_base}
     * @return its rows in order, read as the stream is consumed, with the answer as {@code ground_truth} in their
     *     source; must be closed
     * @throws org.asynctool.dataset.DatasetException if a file is missing or cannot be read
     */
    public Stream<ImportedRow> read(String category) {
        Path questions = files.questions(category);
        boolean answered = Kind.of(category).hasAnswers();
        Map<String, JsonNode> answers = answered ? files.answers(category) : Map.of();
        SubTasks subTasks = category.startsWith("multi_turn_")
                ? new MultiTurnTasks(category, files, options, worlds)
                : new SingleTurnTasks();
        return ImportFile.read(questions, row -> {
            if (answered) {
                answer(row, answers);
            }
            return task(row, category, subTasks);
        });
    }

    private static void answer(JsonNode row, Map<String, JsonNode> answers) {
        String id = row.path("id").asString("");
        JsonNode answer = answers.get(id);
        if (answer == null || !(row instanceof ObjectNode question)) {
            throw new IllegalArgumentException("there is no answer for the row with the id '" + id + "'");
        }
        question.set("ground_truth", answer);
    }

    private static Task task(JsonNode row, String category, SubTasks subTasks) {
        try {
            return Task.builder()
                    .id(row.path("id").asString(""))
                    .tags("bfcl", category)
                    .subTask(subTasks.of(row))
                    .build();
        } catch (InvalidTaskException e) {
            throw new IllegalArgumentException("the row makes no task: " + e.getMessage(), e);
        }
    }
}
