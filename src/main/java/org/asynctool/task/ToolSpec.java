package org.asynctool.task;

import org.apiguardian.api.API;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool as an agent sees it.
 *
 * @param name name of the tool, not blank
 * @param description what it does, for the agent
 * @param parameters JSON Schema (2020-12) of its arguments, of type object; not to be changed
 * @param readOnly whether a call leaves the state of its world as it is
 * @param executes when the world executes a call
 */
@API(status = API.Status.STABLE)
public record ToolSpec(String name, String description, ObjectNode parameters, boolean readOnly, Executes executes) {

    /** When the world executes a call. */
    public enum Executes {
        /** When its latency has passed. */
        END,
        /** When it is accepted. */
        START
    }

    /**
     * Refuses a blank name.
     *
     * @param name name of the tool
     * @param description what it does
     * @param parameters JSON Schema (2020-12) of its arguments
     * @param readOnly whether a call leaves the state of its world as it is
     * @param executes when the world executes a call
     */
    public ToolSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a tool needs a name, but it is blank");
        }
        parameters = parameters.deepCopy();
    }
}
