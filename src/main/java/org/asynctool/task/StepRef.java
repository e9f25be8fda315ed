package org.asynctool.task;

import org.apiguardian.api.API;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A value in the result of a step, written {@code <step>#<JSON pointer>}; {@code a1#} is the whole
 * result.
 *
 * @param step id of a step of the same sub-task
 * @param pointer where in its result the value is
 */
@API(status = API.Status.STABLE)
public record StepRef(String step, JsonPointer pointer) {

    /**
     * Reads a reference.
     *
     * @param text for example {@code a1#/cost}
     * @return the reference
     * @throws InvalidTaskException if the text is not a reference
     */
    public static StepRef parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 1) {
            throw new InvalidTaskException(
                    "", "'" + text + "' is not a reference; expected <step>#<JSON pointer>, such as a1#/cost");
        }
        try {
            return new StepRef(text.substring(0, hash), JsonPointer.compile(text.substring(hash + 1)));
        } catch (IllegalArgumentException e) {
            throw new InvalidTaskException(
                    "",
                    "'"
                            + text.substring(hash + 1)
                            + "' in the reference '"
                            + text
                            + "' is not a JSON pointer; expected nothing or a text that begins with '/'");
        }
    }

    /**
     * Takes the value out of a result of the step.
     *
     * @param result the result
     * @return the value; a missing node where the result has no such value
     */
    public JsonNode in(JsonNode result) {
        return result.at(pointer);
    }

    /** Returns the text form, {@code <step>#<JSON pointer>}. */
    @Override
    public String toString() {
        return step + "#" + pointer;
    }
}
