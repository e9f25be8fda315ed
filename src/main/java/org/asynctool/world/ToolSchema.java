package org.asynctool.world;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.task.ToolSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema (2020-12), compiled once and used for every value: tells what is wrong with a value
 * and fills in defaults. Immutable; may be used by any thread.
 *
 * <p>By the specification {@code 5.0} is an integer and {@code format} only a remark. References
 * reach no further than the schema itself. Regular expressions are those of RE2, which match in
 * linear time.
 */
@API(status = API.Status.INTERNAL)
public final class ToolSchema {

    private final Schema schema;
    private final SchemaDefaults defaults;
    private final Optional<PlainSchema> plain;

    ToolSchema(Schema schema, SchemaDefaults defaults) {
        this.schema = schema;
        this.defaults = defaults;
        this.plain = PlainSchema.of(schema.getSchemaNode());
    }

    /**
     * Compiles the schema of a tool's arguments.
     *
     * @param tool the tool
     * @return the compiled schema
     * @throws IllegalArgumentException if it is not a schema; the message names the tool and the place
     */
    public static ToolSchema compile(ToolSpec tool) {
        String subject = "tool '" + tool.name() + "': parameters";
        if (!tool.parameters().path("type").asString("").equals("object")) {
            throw new IllegalArgumentException(
                    subject + " must be a JSON Schema with \"type\": \"object\", but \"type\" is "
                            + SchemaProblems.shown(tool.parameters().path("type")));
        }
        return compile(subject, tool.parameters());
    }

    /**
     * Compiles any schema, or takes the one that was compiled from the same text before.
     *
     * @param subject what the schema belongs to, to begin messages with
     * @param schema the schema
     * @return the compiled schema
     * @throws IllegalArgumentException if it is not a schema; the message names subject and place
     */
    public static ToolSchema compile(String subject, ObjectNode schema) {
        return CompiledSchemas.get(subject, schema);
    }

    /**
     * Says what is wrong with a value.
     *
     * @param value the value, for instance the arguments of a call
     * @return one line that names up to three places by JSON pointer, with value and expectation;
     *     always the same for the same value; empty if the value is valid
     */
    public Optional<String> problem(JsonNode value) {
        Optional<String> unbounded = NumberBounds.problem(value);
        if (unbounded.isPresent()) {
            return unbounded;
        }
        if (plain.isPresent() && plain.get().surelyAllows(value)) {
            return Optional.empty();
        }
        List<Error> errors = errors(value);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(SchemaProblems.describe(errors, schema.getSchemaNode()));
    }

    private List<Error> errors(JsonNode value) {
        try {
            return schema.validate(value);
        } catch (JsonNodeException e) {
            return schema.validate(LargeFloats.asIntegers(value));
        }
    }

    /**
     * Fills in the defaults of members that are missing, in nested objects and arrays too. Defaults
     * are found in {@code properties}, {@code items} and {@code $ref}; those inside of alternatives
     * such as {@code anyOf} are not.
     *
     * @param arguments valid arguments; stay as they are
     * @return the arguments with defaults; the very same object if nothing was missing
     */
    public ObjectNode withDefaults(ObjectNode arguments) {
        return (ObjectNode) fill(arguments);
    }

    JsonNode fill(JsonNode value) {
        return defaults.fill(value);
    }
}
