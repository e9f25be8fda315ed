package org.asynctool.dataset.bfcl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.ImportFile;
import tools.jackson.databind.JsonNode;

/**
 * The files of the benchmark, as they are published.
 *
 * @param directory the directory with the question files, {@code possible_answer} and {@code multi_turn_func_doc}
 */
record BfclFiles(Path directory) {

    private static final String ANSWERS = "possible_answer";
    private static final String DOCUMENTS = "multi_turn_func_doc";

    /** Returns the question file of a category. */
    Path questions(String category) {
        return existing(directory.resolve(fileName(category)), "the questions of the category '" + category + "'");
    }

    /** Returns the answers of a category by the id of their row. */
    Map<String, JsonNode> answers(String category) {
        Path file = directory.resolve(ANSWERS).resolve(fileName(category));
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (JsonNode answer : lines(existing(file, "the answers of the category '" + category + "'"))) {
            answers.put(answer.path("id").asString(""), answer.path("ground_truth"));
        }
        return answers;
    }

    /** Returns the documents of the functions of a class, in order. */
    List<ToolDocument> documents(BfclClass type) {
        Path file = directory.resolve(DOCUMENTS).resolve(type.documents());
        try {
            return lines(existing(file, "the functions of the class " + type.className())).stream()
                    .map(ToolDocument::read)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new DatasetException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static String fileName(String category) {
        return "BFCL_v4_" + category + ".json";
    }

    private static Path existing(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("there is no file " + file.toAbsolutePath() + " with " + what
                    + "; expected the data directory of BFCL v4, with BFCL_v4_<category>.json, " + ANSWERS + " and "
                    + DOCUMENTS);
        }
        return file;
    }

    private static List<JsonNode> lines(Path file) {
        List<JsonNode> values = new ArrayList<>();
        try {
            ImportFile.readSound(file, values::add);
            return values;
        } catch (DatasetException e) {
            // Answers have the same file name as their questions.
            throw new DatasetException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
