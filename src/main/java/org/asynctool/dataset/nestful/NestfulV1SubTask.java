package org.asynctool.dataset.nestful;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.asynctool.dataset.RecordedSubTask;
import org.asynctool.dataset.UnsupportedRowException;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.GoalBuilder;
import org.asynctool.task.StepRef;
import org.asynctool.task.SubTask;
import org.asynctool.time.Seeds;
import org.asynctool.world.recorded.StubValues;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Makes the sub-task of a row of version 1. */
final class NestfulV1SubTask {

    private final NestfulV1Row row;
    private final NestfulSpecification specification;
    private final List<String> steps = new ArrayList<>();
    private final List<ArgumentPattern> arguments = new ArrayList<>();
    private final List<StepRef> answer = new ArrayList<>();

    /** Places that somebody refers to, by function, so that equal calls have equal results. */
    private final Map<String, List<JsonPointer>> places = new LinkedHashMap<>();

    NestfulV1SubTask(NestfulV1Row row, NestfulSpecification specification) {
        this.row = row;
        this.specification = specification;
    }

    SubTask build() {
        requireFunctions();
        readReferences();
        RecordedSubTask subTask = new RecordedSubTask("NESTFUL", row.input());
        specification.functions().values().forEach(function -> subTask.tool(function.tool()));
        for (int i = 0; i < row.calls().size(); i++) {
            NestfulV1Row.Call call = row.calls().get(i);
            JsonNode result = result(call.name(), Seeds.ofText(subTask.key(call.name(), arguments.get(i))));
            subTask.step(steps.get(i), call.name(), arguments.get(i), List.of(), result);
        }
        specification.widen(subTask.tools());
        return subTask.build(goal(subTask));
    }

    private void requireFunctions() {
        TreeSet<String> unknown = new TreeSet<>();
        row.calls().forEach(call -> unknown.add(call.name()));
        unknown.removeAll(specification.functions().keySet());
        if (!unknown.isEmpty()) {
            throw new UnsupportedRowException(
                    "the specification does not have the functions " + String.join(", ", unknown));
        }
    }

    private void readReferences() {
        NestfulReferences references = new NestfulReferences();
        Map<String, String> functions = new LinkedHashMap<>();
        for (NestfulV1Row.Call call : row.calls()) {
            Map<String, ArgumentPattern> patterns = new LinkedHashMap<>();
            call.arguments()
                    .properties()
                    .forEach(argument -> patterns.put(
                            argument.getKey(),
                            references.pattern(call.place() + "/arguments/" + argument.getKey(), argument.getValue())));
            arguments.add(ArgumentPattern.value(patterns));
            steps.add(references.know(call.label()));
            functions.put(steps.get(steps.size() - 1), call.name());
        }
        // Some rows name results of calls that they do not have; there is nothing to ask for then.
        row.answer().forEach(value -> references.whole(value.asString("")).ifPresent(answer::add));
        arguments.forEach(pattern -> pattern.refs().forEach(ref -> demand(functions, ref)));
        answer.forEach(ref -> demand(functions, ref));
    }

    private void demand(Map<String, String> functions, StepRef ref) {
        places.computeIfAbsent(functions.get(ref.step()), function -> new ArrayList<>())
                .add(ref.pointer());
    }

    private JsonNode result(String function, long seed) {
        JsonNode result = StubValues.of(specification.functions().get(function).output(), function, seed);
        for (JsonPointer place : places.getOrDefault(function, List.of())) {
            result = StubResults.with(result, place, function, seed);
        }
        return result;
    }

    /** Nobody would write a whole object into an answer, and true or false stand in many texts. */
    private Goal goal(RecordedSubTask subTask) {
        List<AnswerRule> rules = new ArrayList<>();
        for (StepRef ref : answer) {
            JsonNode value = subTask.resolve(ref);
            if (value.isNumber() || value.isString() && !value.stringValue().isEmpty()) {
                rules.add(AnswerRule.contains(Map.of("$ref", ref.toString())));
            }
        }
        GoalBuilder goal = Goal.builder();
        return rules.isEmpty()
                ? goal.build()
                : goal.answer(rules.toArray(new AnswerRule[0])).build();
    }
}
