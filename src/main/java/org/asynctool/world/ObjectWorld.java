package org.asynctool.world;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.task.ToolSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A world made of a plain Java object: methods with {@link Tool} are its tools, the method with
 * {@link WorldState} gives its state.
 *
 * <pre>{@code
 * class Stock {
 *     private final Map<String, Integer> items = new TreeMap<>(Map.of("pen", 3));
 *
 *     @Tool(description = "Takes one item from the stock.")
 *     int take(@ToolParam(description = "its name") String item) throws ToolException {
 *         if (items.getOrDefault(item, 0) == 0) throw new ToolException("there is no " + item);
 *         return items.merge(item, -1, Integer::sum);
 *     }
 *
 *     @WorldState Map<String, Integer> items() { return items; }
 * }
 * World world = ObjectWorld.of(new Stock());
 * }</pre>
 *
 * <p>Each tool's JSON Schema is made of its method's signature and allows no further members.
 * Parameters, and components of records, may be {@code String}, {@code boolean}, {@code int}, {@code
 * long}, {@code double}, {@code float} and their boxes, {@code BigInteger}, {@code BigDecimal}, enums,
 * records, {@code JsonNode} (any value), and of all these {@code List}, {@code Set}, arrays, {@code
 * Map<String, X>} and {@code Optional<X>} (may be left out). A {@link WorldClock} parameter gets the
 * clock and is no part of the schema. A number with a fraction is read as a double, for a {@code
 * BigDecimal} too.
 *
 * <p>Results may be anything with a JSON form, or a {@link ToolResult}; {@code void} gives JSON null. A
 * {@link ToolException} is an error result. So is an argument that fits the schema but not the Java
 * type: a number too large for an {@code int}, or a value that a record's constructor refuses. Every
 * other exception, {@code IllegalArgumentException} too, comes out as it was thrown and means that the
 * world is broken.
 *
 * <p>Agents see the tools sorted by name.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ObjectWorld implements World {

    private final Object target;
    private final ToolMethods methods;

    private ObjectWorld(Object target, ToolMethods methods) {
        this.target = target;
        this.methods = methods;
    }

    /**
     * Makes a world of an object.
     *
     * @param target the object; belongs to the world from now on
     * @return the world
     * @throws IllegalArgumentException if the object's class has no tool, or one that cannot be; the
     *     message names class and method and says what to do
     */
    public static World of(Object target) {
        return new ObjectWorld(target, ToolMethods.of(target.getClass()));
    }

    static World of(Object target, ToolMethods methods) {
        return new ObjectWorld(target, methods);
    }

    @Override
    public List<ToolSpec> tools() {
        return methods.specs();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        ToolMethod method = methods.byName().get(call.tool());
        if (method == null) {
            throw new IllegalArgumentException("class " + target.getClass().getName() + " has no tool '" + call.tool()
                    + "', only " + String.join(", ", methods.byName().keySet()));
        }
        return method.call(target, call, clock);
    }

    @Override
    public JsonNode snapshot() {
        if (methods.state().isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        UserMethod state = methods.state().get();
        try {
            return state.json(state.invoke(target));
        } catch (ToolException e) {
            throw new IllegalStateException(state.place() + " must return the state, but threw " + e, e);
        }
    }
}
