package org.asynctool.agent.protocol;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tools by which a model waits, answers and finishes, under names that no tool of a world has.
 *
 * @param waitName name of the tool that waits
 * @param answerName name of the tool that answers
 * @param finishName name of the tool that ends everything
 */
@API(status = API.Status.INTERNAL)
public record ProtocolTools(String waitName, String answerName, String finishName) {

    private static final String WAIT = """
            {"type": "object", "properties": {
              "for": {"type": "string", "enum": ["any", "all", "calls"], "description": "what ends the wait"},
              "calls": {"type": "array", "items": {"type": "string"}, "description": "ids of calls, with calls only"},
              "timeout_seconds": {"type": "number", "description": "the longest time to wait, above 0"}},
             "required": ["for"]}""";

    private static final String ANSWER = """
            {"type": "object", "properties": {
              "subtask": {"type": "string", "description": "id of the sub-task"},
              "answer": {"description": "the answer to its request: any JSON value"}},
             "required": ["subtask", "answer"]}""";

    private static final String FINISH = """
            {"type": "object", "properties": {}}""";

    /**
     * Makes room for the three tools.
     *
     * @param names the names that the tools of worlds have taken
     * @return the tools
     */
    public static ProtocolTools among(ToolNames names) {
        return new ProtocolTools(names.add("wait"), names.add("answer"), names.add("finish"));
    }

    /**
     * Describes the tools.
     *
     * @return the three, in the order of the components
     */
    public List<ToolSpec> specs() {
        return List.of(
                spec(waitName, "Waits for results of calls that are on their way.", WAIT),
                spec(answerName, "Answers the request of a sub-task.", ANSWER),
                spec(finishName, "Ends everything.", FINISH));
    }

    private static ToolSpec spec(String name, String description, String parameters) {
        return new ToolSpec(name, description, (ObjectNode) Json.read(parameters), true, Executes.END);
    }
}
