package org.asynctool.dataset.nestful;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.ImportFile;
import org.asynctool.json.Json;
import org.asynctool.text.Nearest;
import tools.jackson.databind.JsonNode;

/**
 * Reads predictions of a model from files.
 *
 * <p>Form: JSON Lines with the id of the row, {@code sample_id} or {@code task_id}, and either {@code generated_text},
 * what the model wrote, or {@code calls}, a list of objects with {@code name}, {@code arguments} and {@code label}.
 * Other members are passed over.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NestfulPredictions {

    private NestfulPredictions() {}

    /**
     * Reads the rows of a data set and the predictions for them.
     *
     * @param tasks a JSON Lines file with rows of version 2
     * @param predictions a JSON Lines file with a prediction for each; a row without one counts as no calls
     * @return a prediction for each row, in the order of the rows
     * @throws DatasetException if a file cannot be read, a row in it is broken, or there is a prediction for a row that
     *     is not there, or two for one; the message names file and line
     */
    public static List<NestfulPrediction> read(Path tasks, Path predictions) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        ImportFile.readSound(tasks, row -> {
            String id = NestfulRow.read(row).id();
            if (rows.put(id, row) != null) {
                throw new IllegalArgumentException("there is a second row '" + id + "'");
            }
        });
        Map<String, String> texts = new LinkedHashMap<>();
        ImportFile.readSound(predictions, prediction -> {
            String id = id(prediction, rows);
            if (texts.put(id, text(prediction)) != null) {
                throw new IllegalArgumentException("there is a second prediction for row '" + id + "'");
            }
        });
        List<NestfulPrediction> read = new ArrayList<>();
        rows.forEach((id, row) -> read.add(new NestfulPrediction(row, texts.getOrDefault(id, ""))));
        return List.copyOf(read);
    }

    private static String id(JsonNode prediction, Map<String, JsonNode> rows) {
        String member = prediction.has("task_id") ? "task_id" : "sample_id";
        if (!prediction.path(member).isString()) {
            throw new IllegalArgumentException("member 'sample_id' must be a text, but was " + prediction.path(member));
        }
        String id = prediction.get(member).stringValue();
        if (!rows.containsKey(id)) {
            String near = Nearest.one(id, rows.keySet())
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            throw new IllegalArgumentException("there is no row '" + id + "' among the tasks" + near);
        }
        return id;
    }

    private static String text(JsonNode prediction) {
        JsonNode text = prediction.path("generated_text");
        if (text.isString()) {
            return text.stringValue();
        }
        if (text.isMissingNode() && prediction.has("calls")) {
            return Json.write(prediction.get("calls"));
        }
        throw new IllegalArgumentException("expected a member 'generated_text' with a text, or 'calls' with a list");
    }
}
