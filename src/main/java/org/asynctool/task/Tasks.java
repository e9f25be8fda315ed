package org.asynctool.task;

import org.apiguardian.api.API;
import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes single tasks in the form of a task file.
 *
 * <p>Everything that a task file cannot say is refused: a field that is not known, a value of another
 * type, a duration without a unit, a reference to a step that is not there. Whether tools and worlds of
 * that name exist is not looked at here, since that takes their code.
 */
@API(status = API.Status.STABLE)
public final class Tasks {

    private Tasks() {}

    /**
     * Reads a task.
     *
     * @param json the text of one JSON object
     * @return the task
     * @throws InvalidTaskException if the text is not JSON or not a task; it says where and what was
     *     expected
     */
    public static Task parse(String json) {
        try {
            return read(Json.read(json));
        } catch (JacksonException e) {
            throw new InvalidTaskException("", JsonErrors.inText(e));
        }
    }

    /**
     * Reads a task.
     *
     * @param json a JSON object; later changes to it do not reach the task
     * @return the task
     * @throws InvalidTaskException if it is not a task; it says where and what was expected
     */
    public static Task read(JsonNode json) {
        return TaskJson.read(FiniteNumbers.require(json));
    }

    /**
     * Writes a task. Of the values that a task file may leave out, those that are the default are left
     * out, except for the seed.
     *
     * @param task a task
     * @return a JSON object of its own, from which {@link #read(JsonNode)} makes an equal task
     * @throws InvalidTaskException if a duration is too long for a task file, some 31,000 years
     */
    public static ObjectNode write(Task task) {
        return TaskJson.write(task);
    }

    /**
     * Returns what tells a task from every other one: equal tasks have equal digests on every machine,
     * and a task keeps its digest when its file is formatted anew.
     *
     * @param task a task
     * @return the SHA-256 of its canonical form, 64 hexadecimal digits
     */
    public static String digest(Task task) {
        return CanonicalJson.digest(write(task));
    }
}
