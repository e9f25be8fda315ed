package org.asynctool.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asynctool.agent.AgentInfo;
import org.asynctool.json.Json;
import org.asynctool.json.JsonLine;
import org.asynctool.json.StrictObject;
import org.asynctool.metric.Metrics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a baseline looks in JSON: a task a line, so that a difference between two files can be read. Members that are not
 * known are passed over and all but the needed ones have a default, so that files of other releases load too.
 */
final class BaselineForm {

    static final int VERSION = 1;

    private BaselineForm() {}

    static String write(Baseline baseline) {
        StringBuilder text = new StringBuilder();
        head(baseline)
                .forEach((name, value) -> text.append(text.isEmpty() ? "{" : ",\n ")
                        .append(JsonLine.of(Json.of(name)))
                        .append(": ")
                        .append(JsonLine.of(value)));
        text.append(",\n \"tasks\": [");
        String separator = "\n  ";
        for (BaselineTask task : baseline.tasks()) {
            text.append(separator).append(JsonLine.of(toJson(task)));
            separator = ",\n  ";
        }
        return text.append("\n]}\n").toString();
    }

    private static Map<String, JsonNode> head(Baseline baseline) {
        Map<String, JsonNode> head = new LinkedHashMap<>();
        head.put("version", Json.of(VERSION));
        head.put("benchmark", Json.of(baseline.benchmark()));
        head.put("dataset", Json.of(baseline.dataset()));
        baseline.agent()
                .ifPresent(agent -> head.put(
                        "agent",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("name", agent.name())
                                .put("version", agent.version())
                                .set("labels", Json.of(agent.labels()))));
        head.put("run", Json.of(baseline.run()));
        return head;
    }

    private static ObjectNode toJson(BaselineTask task) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("task", task.task())
                .put("digest", task.digest())
                .put("trials", task.trials())
                .put("successes", task.successes());
        ObjectNode values = json.putObject("values");
        task.values().forEach(values::put);
        task.divergence()
                .ifPresent(diverged -> json.putObject("divergence")
                        .put("subTask", diverged.subTask())
                        .put("at", diverged.virtualMillis())
                        .put("cause", diverged.cause())
                        .put("expected", diverged.expected())
                        .put("actual", diverged.actual()));
        return json;
    }

    /**
     * Reads.
     *
     * @throws IllegalArgumentException if something is wrong; the message names the member
     */
    static Baseline read(JsonNode value) {
        StrictObject json = StrictObject.of(value);
        int version = json.smallCount("version");
        if (version != VERSION) {
            throw new IllegalArgumentException("version " + version + " of baselines is unknown; this asynctool reads"
                    + " version " + VERSION + (version > VERSION ? ", a later one wrote this" : ""));
        }
        return new Baseline(
                json.text("benchmark"),
                json.optionalText("dataset").orElse(""),
                json.optionalChild("agent").map(BaselineForm::agent),
                json.optionalText("run").orElse(""),
                json.children("tasks").stream().map(BaselineForm::task).toList());
    }

    private static AgentInfo agent(StrictObject json) {
        return new AgentInfo(
                json.text("name"), json.optionalText("version").orElse("unknown"), json.optionalTexts("labels"));
    }

    private static BaselineTask task(StrictObject json) {
        Map<String, Double> values = new LinkedHashMap<>();
        json.members("values").forEach((metric, value) -> values.put(metric, number(metric, value)));
        int trials = json.has("trials") ? json.smallCount("trials") : 1;
        double success = values.getOrDefault(Metrics.TASK_SUCCESS, 0d);
        return new BaselineTask(
                json.text("task"),
                json.text("digest"),
                trials,
                json.has("successes") ? json.smallCount("successes") : (int) Math.round(success * trials),
                values,
                json.optionalChild("divergence").map(BaselineForm::diverged));
    }

    private static double number(String metric, JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException(
                    "member 'values/" + metric + "' must be a number, but was " + Json.write(value));
        }
        return value.doubleValue();
    }

    private static Diverged diverged(StrictObject json) {
        return new Diverged(
                json.optionalText("subTask").orElse(""),
                json.count("at"),
                json.optionalText("cause").orElse(""),
                json.text("expected"),
                json.text("actual"));
    }
}
