package org.asynctool.dataset.nestful;

import java.util.List;
import java.util.Map;
import org.asynctool.agent.VisibleValues;
import org.asynctool.dataset.RecordedSubTask;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.Step;
import org.asynctool.task.StepRef;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the sub-tasks of rows of version 2. */
final class NestfulSubTasks {

    private static final String SUB_TASK = "A";
    private static final String CATEGORY = "NESTFUL";

    private NestfulSubTasks() {}

    /** Makes a sub-task whose results are known. */
    static SubTask recorded(NestfulRow row, List<JsonNode> results) {
        RecordedSubTask subTask = new RecordedSubTask(CATEGORY, row.input());
        row.tools().forEach((name, tool) -> subTask.tool(NestfulTools.spec(name, tool)));
        CallArguments arguments = new CallArguments(row, new VisibleValues());
        for (int i = 0; i < row.calls().size(); i++) {
            NestfulRow.Call call = row.calls().get(i);
            ArgumentPattern bound = arguments.of(call).pattern();
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            result.set(row.tools().get(call.name()).output(), results.get(i));
            subTask.step(call.variable(), call.name(), bound, List.of(), result);
        }
        JsonNode last = results.get(results.size() - 1);
        // Every answer contains the empty text.
        boolean empty = last.isString() && last.stringValue().isEmpty();
        return subTask.build(empty ? Goal.DEFAULT : goal(row));
    }

    /** Makes a sub-task whose functions are computed. */
    static SubTask arithmetic(NestfulRow row) {
        VisibleValues visible = new VisibleValues();
        visible.addText(row.input());
        SubTaskBuilder subTask = SubTask.builder(SUB_TASK)
                .category(CATEGORY)
                .request(row.input())
                .world("numbers", Map.of("tools", NestfulTools.numbers(row)));
        CallArguments arguments = new CallArguments(row, visible);
        for (NestfulRow.Call call : row.calls()) {
            subTask.step(step(call, arguments.of(call)));
        }
        return subTask.goal(goal(row)).build();
    }

    private static Step step(NestfulRow.Call call, CallArguments.Bound bound) {
        return new Step(call.variable(), call.name(), 0, List.of(), bound.derived(), bound.pattern());
    }

    private static Goal goal(NestfulRow row) {
        NestfulRow.Call last = row.calls().get(row.calls().size() - 1);
        JsonPointer output =
                JsonPointer.empty().appendProperty(row.tools().get(last.name()).output());
        ArgumentPattern answer = new ArgumentPattern.Ref(new StepRef(last.variable(), output));
        return Goal.builder().answer(AnswerRule.contains(answer)).build();
    }
}
