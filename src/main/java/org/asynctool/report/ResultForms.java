package org.asynctool.report;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.asynctool.agent.AgentInfo;
import org.asynctool.dataset.Shard;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How plans and run files look in JSON. */
final class ResultForms {

    /** The version of all result files. */
    static final int VERSION = 1;

    private ResultForms() {}

    static ObjectNode toJson(Plan plan) {
        ObjectNode json = versioned();
        json.put("run", plan.run()).put("benchmark", plan.benchmark());
        plan.shard().ifPresent(shard -> json.put("shard", shard.toString()));
        plan.all().ifPresent(all -> json.put("all", all));
        ArrayNode tasks = json.putArray("tasks");
        plan.tasks().forEach(task -> write(task, tasks.addObject()));
        return json;
    }

    static Plan plan(StrictObject json) {
        requireVersion(json);
        Plan plan = new Plan(
                json.text("run"),
                json.text("benchmark"),
                json.optionalText("shard").map(shard -> Shard.read(shard, Map.of())),
                json.has("all") ? OptionalInt.of(json.smallCount("all")) : OptionalInt.empty(),
                json.children("tasks").stream().map(ResultForms::plannedTask).toList());
        json.end();
        return plan;
    }

    static ObjectNode toJson(RunInfo info) {
        ObjectNode json = versioned();
        json.put("run", info.run());
        ObjectNode versions = json.putObject("versions");
        info.versions().forEach(versions::put);
        writeAgent(json, info.agent());
        json.put("started", info.started().toString())
                .put("tookMillis", info.took().toMillis());
        return json;
    }

    static RunInfo runInfo(StrictObject json) {
        requireVersion(json);
        StrictObject versions = json.child("versions");
        Map<String, String> byName = new TreeMap<>();
        json.members("versions").keySet().forEach(name -> byName.put(name, versions.text(name)));
        RunInfo info = new RunInfo(
                json.text("run"),
                byName,
                agent(json),
                instant(json.text("started")),
                Duration.ofMillis(json.count("tookMillis")));
        json.end();
        return info;
    }

    static void writeAgent(ObjectNode json, Optional<AgentInfo> info) {
        info.ifPresent(agent -> {
            ObjectNode object = json.putObject("agent");
            object.put("name", agent.name()).put("version", agent.version());
            ArrayNode labels = object.putArray("labels");
            agent.labels().forEach(labels::add);
        });
    }

    static Optional<AgentInfo> agent(StrictObject json) {
        if (!json.has("agent")) {
            return Optional.empty();
        }
        StrictObject members = json.child("agent");
        AgentInfo agent = new AgentInfo(members.text("name"), members.text("version"), members.texts("labels"));
        members.end();
        return Optional.of(agent);
    }

    private static void write(Plan.PlannedTask task, ObjectNode json) {
        json.put("task", task.task()).put("digest", task.digest()).put("trials", task.trials());
        if (!task.tags().isEmpty()) {
            ArrayNode tags = json.putArray("tags");
            task.tags().forEach(tags::add);
        }
    }

    private static Plan.PlannedTask plannedTask(StrictObject json) {
        Plan.PlannedTask task = new Plan.PlannedTask(
                json.text("task"), json.text("digest"), json.smallCount("trials"), json.optionalTexts("tags"));
        json.end();
        return task;
    }

    private static ObjectNode versioned() {
        return JsonNodeFactory.instance.objectNode().put("version", VERSION);
    }

    private static void requireVersion(StrictObject json) {
        int version = json.smallCount("version");
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "result file version " + version + " is unknown; this asynctool reads version " + VERSION);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "member 'started' must be an instant such as 2026-01-31T12:00:00Z, but was '" + text + "'", e);
        }
    }
}
