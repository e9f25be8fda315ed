package org.asynctool.dataset.nestful;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.trace.Trace;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A row of NESTFUL version 2 and what an agent or model did with it.
 *
 * @param row the row, not to be changed
 * @param text the predicted calls as text: a JSON list of objects with {@code name}, {@code arguments} and {@code
 *     label}. A text that is no such list counts as no calls at all
 */
@API(status = API.Status.EXPERIMENTAL)
public record NestfulPrediction(JsonNode row, String text) {

    /**
     * Takes calls that are parsed already.
     *
     * @param row the row
     * @param calls a list of objects with {@code name}, {@code arguments} and {@code label}
     * @return the prediction
     */
    public static NestfulPrediction of(JsonNode row, JsonNode calls) {
        return new NestfulPrediction(row, Json.write(calls));
    }

    /**
     * Takes the accepted calls of an episode with the imported row.
     *
     * <p>An episode has values and no references. A value becomes a reference where it is the result of a call that
     * the agent had seen by then. Where a value may come from several results, or from the request, nobody can see which
     * one the agent meant: what the truth says counts, else the request, else the last result. Functions and the win
     * rate are exact, and arguments and matches are in the agent's favour.
     *
     * @param row the row
     * @param trace what happened
     * @param subTask id of the sub-task with the row
     * @return the prediction, with the labels {@code $var_1} and so on
     * @throws IllegalArgumentException if the row is not of version 2
     */
    public static NestfulPrediction of(JsonNode row, Trace trace, String subTask) {
        return of(row, TracedCalls.of(NestfulRow.read(row), trace, subTask));
    }

    /** Returns the calls as the matching metrics compare them. */
    List<NestfulCall> grounded() {
        List<NestfulCall> calls = Grounding.complete(calls());
        return text.contains("label") ? Grounding.ground(calls) : calls;
    }

    /** Returns the calls as they are executed. */
    List<NestfulCall> calls() {
        return NestfulCall.read(parsed()).orElse(List.of());
    }

    private JsonNode parsed() {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.nullNode();
        }
    }
}
