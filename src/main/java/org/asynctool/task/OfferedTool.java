package org.asynctool.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.json.Pointers;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a sub-task offers a tool of its worlds to the agent.
 *
 * @param description what the tool does, for the agent; empty for the words of its world
 * @param parameters JSON Schema (2020-12) of its arguments, of type object, which calls must fit beside
 *     that of its world; not to be changed; empty for that of its world alone
 * @param request the request, 0-based, with which the tool arrives; before, no call of it is accepted
 */
@API(status = API.Status.STABLE)
public record OfferedTool(Optional<String> description, Optional<ObjectNode> parameters, int request) {

    /** A tool as its world describes it, there from the beginning. */
    public static final OfferedTool AS_IT_IS = new OfferedTool(Optional.empty(), Optional.empty(), 0);

    /**
     * Copies the schema and refuses a negative request.
     *
     * @param description what the tool does
     * @param parameters JSON Schema of its arguments
     * @param request the request with which the tool arrives
     */
    public OfferedTool {
        parameters = parameters.map(ObjectNode::deepCopy);
        if (request < 0) {
            throw new InvalidTaskException("/request", "request must be 0 or more, but was " + request);
        }
    }

    /**
     * Returns the tool as agents see it.
     *
     * @param tool the tool as its world describes it
     * @return the tool with description and parameters of this offer
     */
    public ToolSpec of(ToolSpec tool) {
        return new ToolSpec(
                tool.name(),
                description.orElse(tool.description()),
                parameters.orElse(tool.parameters()),
                tool.readOnly(),
                tool.executes());
    }

    /** Refuses tools that never arrive, or later than a step that calls them. */
    static void requireArrivals(Map<String, OfferedTool> tools, List<Step> reference, int requests) {
        tools.forEach((name, tool) -> {
            if (tool.request() >= requests) {
                throw new InvalidTaskException(
                        "/tools" + Pointers.to(name) + "/request",
                        "request must be from 0 to " + (requests - 1) + ", but was " + tool.request());
            }
        });
        for (int i = 0; i < reference.size(); i++) {
            Step step = reference.get(i);
            int arrives = tools.getOrDefault(step.tool(), AS_IT_IS).request();
            if (arrives > step.request()) {
                throw new InvalidTaskException(
                        "/reference/" + i + "/tool",
                        "tool '" + step.tool() + "' arrives with request " + arrives + ", so a step of request "
                                + step.request() + " cannot call it");
            }
        }
    }
}
