package org.asynctool.trace;

import org.asynctool.agent.AgentInfo;
import org.asynctool.json.StrictObject;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.ThinkTimeJson;
import org.asynctool.time.ThinkTime;
import org.asynctool.trace.ReferenceRun.StepRun;
import org.asynctool.trace.ReferenceRun.SubTaskRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The first line. */
final class HeaderForm {

    private static final String SYNCHRONOUS = "synchronous";
    private static final String ASYNCHRONOUS = "asynchronous";

    private HeaderForm() {}

    static ObjectNode toJson(TraceHeader header) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", header.version())
                .put("task", header.task())
                .put("digest", header.digest())
                .put("trial", header.trial())
                .put("seed", header.seed());
        ObjectNode agent = json.putObject("agent");
        agent.put("name", header.agent().name()).put("version", header.agent().version());
        FormParts.texts(agent, "labels", header.agent().labels());
        header.prices().ifPresent(prices -> CostForms.write(prices, json.putObject("prices")));
        json.put("mode", header.synchronous() ? SYNCHRONOUS : ASYNCHRONOUS);
        json.set("thinkTime", ThinkTimeJson.write(header.thinkTime()));
        ArrayNode reference = json.putArray("reference");
        header.reference().subTasks().forEach(run -> writeSubTask(run, reference.addObject()));
        return json;
    }

    static TraceHeader fromJson(StrictObject json) {
        int version = json.smallCount("version");
        if (version != Trace.VERSION) {
            throw new IllegalArgumentException(
                    "trace format version " + version + " is unknown; this asynctool reads version " + Trace.VERSION);
        }
        TraceHeader header = new TraceHeader(
                version,
                json.text("task"),
                json.text("digest"),
                json.smallCount("trial"),
                json.number("seed"),
                readAgent(json.child("agent")),
                readMode(json.text("mode")),
                readThinkTime(json.value("thinkTime")),
                new ReferenceRun(json.children("reference").stream()
                        .map(HeaderForm::readSubTask)
                        .toList()),
                json.optionalChild("prices").map(CostForms::readPrices));
        json.end();
        return header;
    }

    private static AgentInfo readAgent(StrictObject json) {
        AgentInfo agent = new AgentInfo(json.text("name"), json.text("version"), json.optionalTexts("labels"));
        json.end();
        return agent;
    }

    private static boolean readMode(String mode) {
        if (!mode.equals(SYNCHRONOUS) && !mode.equals(ASYNCHRONOUS)) {
            throw new IllegalArgumentException(
                    "mode must be \"" + ASYNCHRONOUS + "\" or \"" + SYNCHRONOUS + "\", but was \"" + mode + "\"");
        }
        return mode.equals(SYNCHRONOUS);
    }

    private static ThinkTime readThinkTime(JsonNode json) {
        try {
            return ThinkTimeJson.read(json);
        } catch (InvalidTaskException e) {
            throw e.within("/thinkTime");
        }
    }

    private static void writeSubTask(SubTaskRun run, ObjectNode json) {
        json.put("subTask", run.subTask());
        ArrayNode steps = json.putArray("steps");
        run.steps().forEach(step -> writeStep(step, steps.addObject()));
        FormParts.members(json, "states", run.states());
    }

    private static SubTaskRun readSubTask(StrictObject json) {
        SubTaskRun run = new SubTaskRun(
                json.text("subTask"),
                json.children("steps").stream().map(HeaderForm::readStep).toList(),
                json.members("states"));
        json.end();
        return run;
    }

    private static void writeStep(StepRun step, ObjectNode json) {
        json.put("id", step.id()).put("tool", step.tool()).put("world", step.world());
        FormParts.flag(json, "readOnly", step.readOnly());
        json.set("arguments", step.arguments());
        json.set("result", step.result());
        FormParts.flag(json, "error", step.error());
        json.put("latency", step.latencyMillis());
        if (!step.choices().isEmpty()) {
            json.putArray("choices").addAll(step.choices());
        }
    }

    private static StepRun readStep(StrictObject json) {
        StepRun step = new StepRun(
                json.text("id"),
                json.text("tool"),
                json.text("world"),
                json.flag("readOnly"),
                json.object("arguments"),
                json.value("result"),
                json.flag("error"),
                json.count("latency"),
                json.optionalValues("choices"));
        json.end();
        return step;
    }
}
