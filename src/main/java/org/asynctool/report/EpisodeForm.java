package org.asynctool.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asynctool.json.StrictObject;
import org.asynctool.metric.Cause;
import org.asynctool.metric.Habit;
import org.asynctool.metric.Scorecard.Idle;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.report.EpisodeResult.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the result of an episode looks in JSON. */
final class EpisodeForm {

    private EpisodeForm() {}

    static ObjectNode toJson(EpisodeResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("task", result.task())
                .put("digest", result.digest())
                .put("trial", result.trial())
                .put("seed", result.seed());
        ResultForms.writeAgent(json, result.agent());
        json.put("outcome", StrictObject.word(result.outcome()));
        if (!result.message().isEmpty()) {
            json.put("message", result.message());
        }
        writeValues(json, result.values());
        ArrayNode subTasks = json.putArray("subTasks");
        result.subTasks().forEach(score -> writeScore(score, subTasks.addObject()));
        result.trace().ifPresent(trace -> json.put("trace", trace));
        if (result.rerun()) {
            json.put("rerun", true);
        }
        result.from().ifPresent(run -> json.put("from", run));
        return json;
    }

    static EpisodeResult fromJson(StrictObject json) {
        EpisodeResult result = new EpisodeResult(
                json.text("task"),
                json.text("digest"),
                json.smallCount("trial"),
                json.number("seed"),
                ResultForms.agent(json),
                json.constant("outcome", Outcome.class),
                json.optionalText("message").orElse(""),
                readValues(json),
                json.children("subTasks").stream().map(EpisodeForm::readScore).toList(),
                json.optionalText("trace"),
                json.flag("rerun"),
                json.optionalText("from"));
        json.end();
        return result;
    }

    private static void writeScore(SubTaskScore score, ObjectNode json) {
        json.put("subTask", score.subTask()).put("category", score.category()).put("success", score.success());
        writeValues(json, score.values());
        ArrayNode reasons = json.putArray("reasons");
        score.reasons()
                .forEach(reason -> reasons.addObject()
                        .put("at", reason.virtualMillis())
                        .put("expected", reason.expected())
                        .put("actual", reason.actual()));
        score.cause().ifPresent(cause -> FindingForm.write(cause, json.putObject("cause")));
        ArrayNode habits = json.putArray("habits");
        score.habits().forEach(habit -> FindingForm.write(habit, habits.addObject()));
        score.idle()
                .ifPresent(idle -> json.putObject("idle")
                        .put("from", idle.fromMillis())
                        .put("to", idle.toMillis())
                        .put("waited", idle.waitedMillis())
                        .put("step", idle.step())
                        .put("tool", idle.tool()));
    }

    private static SubTaskScore readScore(StrictObject json) {
        SubTaskScore score = new SubTaskScore(
                json.text("subTask"),
                json.text("category"),
                json.flag("success"),
                readValues(json),
                json.children("reasons").stream().map(EpisodeForm::readReason).toList(),
                json.optionalChild("cause").map(cause -> FindingForm.read(cause, Cause.class)),
                json.optionalChildren("habits").stream()
                        .map(habit -> FindingForm.read(habit, Habit.class))
                        .toList(),
                json.has("idle") ? Optional.of(readIdle(json.child("idle"))) : Optional.empty());
        json.end();
        return score;
    }

    private static Idle readIdle(StrictObject json) {
        Idle idle = new Idle(
                json.count("from"), json.count("to"), json.count("waited"), json.text("step"), json.text("tool"));
        json.end();
        return idle;
    }

    private static Reason readReason(StrictObject json) {
        Reason reason = new Reason(json.count("at"), json.text("expected"), json.text("actual"));
        json.end();
        return reason;
    }

    /** JSON has no infinite numbers; they are texts, as Java writes them. */
    private static void writeValues(ObjectNode json, Map<String, Double> values) {
        ObjectNode object = json.putObject("values");
        values.forEach((metric, value) -> {
            if (Double.isFinite(value)) {
                object.put(metric, value);
            } else {
                object.put(metric, Double.toString(value));
            }
        });
    }

    private static Map<String, Double> readValues(StrictObject json) {
        Map<String, Double> values = new LinkedHashMap<>();
        json.members("values").forEach((metric, value) -> values.put(metric, readValue(metric, value)));
        return values;
    }

    private static double readValue(String metric, JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return switch (value.isString() ? value.stringValue() : "") {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default ->
                throw new IllegalArgumentException("member 'values/" + metric + "' must be a number, but was " + value);
        };
    }
}
