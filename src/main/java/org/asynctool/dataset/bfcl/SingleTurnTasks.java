package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.agent.VisibleValues;
import org.asynctool.task.ArgumentMatcher;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import tools.jackson.databind.JsonNode;

/** Makes sub-tasks of the rows of single-turn categories. */
final class SingleTurnTasks implements SubTasks {

    private static final Goal GOAL = Goal.builder()
            .steps(Goal.Part.ANY)
            .state(Goal.Part.ANY)
            .check(CallsCheck.NAME)
            .build();

    @Override
    public SubTask of(JsonNode json) {
        SingleTurnRow row = SingleTurnRow.read(json);
        VisibleValues shown = new VisibleValues();
        shown.addText(row.request());
        List<Step> steps = new ArrayList<>();
        for (AstCallCheck expected : row.expected()) {
            steps.add(step("a" + (steps.size() + 1), expected, shown));
        }
        Map<String, JsonNode> worlds = Map.of(BfclCallsWorldFactory.NAME, json.deepCopy());
        return new SubTask(ID, "BFCL", List.of(row.request()), worlds, Map.of(), steps, GOAL);
    }

    private static Step step(String id, AstCallCheck expected, VisibleValues shown) {
        Map<String, ArgumentPattern> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> parameter : expected.accepted().properties()) {
            List<JsonNode> values = ExampleValues.of(expected, parameter);
            if (!values.isEmpty()) {
                arguments.put(parameter.getKey(), new ArgumentMatcher.OneOf(values));
            }
        }
        ArgumentPattern pattern = ArgumentPattern.value(arguments);
        List<String> derived = pattern.leaves().entrySet().stream()
                .filter(leaf -> !shown.shows(leaf.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new Step(id, expected.function().toolName(), 0, List.of(), derived, pattern);
    }
}
