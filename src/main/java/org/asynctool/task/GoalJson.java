package org.asynctool.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a {@link Goal} in a task file. */
final class GoalJson {

    private static final Function<JsonNode, List<String>> NAMES = json -> JsonValues.list(json, JsonValues::name);

    private GoalJson() {}

    static Goal read(JsonNode json) {
        JsonFields fields = JsonFields.of(
                json, "a goal", "steps", "state", "responses", "answers", "ignoreState", "forbidden", "checks");
        Goal otherwise = Goal.DEFAULT;
        return new Goal(
                fields.optional("steps", otherwise.steps(), GoalJson::readPart),
                fields.optional("state", otherwise.state(), GoalJson::readPart),
                fields.optional("responses", otherwise.responses(), GoalJson::readPart),
                fields.optional("answers", List.of(), answers -> JsonValues.list(answers, GoalJson::readAnswer)),
                fields.optional("ignoreState", List.of(), places -> JsonValues.list(places, JsonValues::text)),
                fields.optional("forbidden", List.of(), NAMES),
                fields.optional("checks", List.of(), NAMES));
    }

    static ObjectNode write(Goal goal) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Goal otherwise = Goal.DEFAULT;
        writePart(json, "steps", goal.steps(), otherwise.steps());
        writePart(json, "state", goal.state(), otherwise.state());
        writePart(json, "responses", goal.responses(), otherwise.responses());
        if (!goal.answers().isEmpty()) {
            ArrayNode answers = json.putArray("answers");
            goal.answers().forEach(rules -> answers.add(writeAnswer(rules)));
        }
        TextsJson.put(json, "ignoreState", goal.ignoreState());
        TextsJson.put(json, "forbidden", goal.forbidden());
        TextsJson.put(json, "checks", goal.checks());
        return json;
    }

    private static Goal.Part readPart(JsonNode json) {
        return JsonEnums.read(json, Goal.Part.values());
    }

    private static void writePart(ObjectNode json, String name, Goal.Part part, Goal.Part otherwise) {
        if (part != otherwise) {
            json.put(name, JsonEnums.write(part));
        }
    }

    private static List<Goal.AnswerRule> readAnswer(JsonNode json) {
        if (json.isNull()) {
            return List.of();
        }
        if (json.isArray()) {
            return JsonValues.list(json, GoalJson::readRules).stream()
                    .flatMap(List::stream)
                    .toList();
        }
        if (!json.isObject()) {
            throw JsonValues.unexpected("null, a rule or an array of rules, such as {\"contains\": \"done\"}", json);
        }
        return readRules(json);
    }

    private static List<Goal.AnswerRule> readRules(JsonNode json) {
        JsonFields fields = JsonFields.of(json, "a rule for an answer", "contains", "equals");
        List<Goal.AnswerRule> rules = new ArrayList<>();
        for (Goal.AnswerRule.Kind kind : Goal.AnswerRule.Kind.values()) {
            fields.optional(JsonEnums.write(kind), ArgumentPattern::of)
                    .ifPresent(value -> rules.add(new Goal.AnswerRule(kind, value)));
        }
        if (rules.isEmpty()) {
            throw new InvalidTaskException("", "a rule for an answer needs the field contains or equals, or both");
        }
        return rules;
    }

    private static JsonNode writeAnswer(List<Goal.AnswerRule> rules) {
        if (rules.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        rules.forEach(rule ->
                array.addObject().set(JsonEnums.write(rule.kind()), rule.value().toJson()));
        return rules.size() == 1 ? array.get(0) : array;
    }
}
