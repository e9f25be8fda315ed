package org.asynctool.world.trading;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asynctool.json.PythonText;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Bounds;
import org.asynctool.world.internal.Copies;
import org.asynctool.world.internal.Ids;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders by id, in the order in which they came. Ids are integers; published tasks also have some that are texts, with
 * values that are no orders.
 */
final class Orders {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,1000}");
    private static final JsonNode ONE = JsonNodeFactory.instance.numberNode(1);

    private final Map<JsonNode, JsonNode> byId = new LinkedHashMap<>();
    private JsonNode counter;

    /**
     * Makes it empty.
     *
     * @param counter id of the next order
     */
    Orders(JsonNode counter) {
        this.counter = counter;
    }

    Orders copy() {
        Orders copy = new Orders(counter);
        copy.byId.putAll(byId);
        return copy;
    }

    /** Adds an order as a state shows it, where integers have to be texts. */
    void put(String id, JsonNode order) {
        boolean isNumber = NUMBER.matcher(id).matches();
        byId.put(isNumber ? Ids.of(new BigInteger(id)) : JsonNodeFactory.instance.stringNode(id), order);
    }

    /** Finds what has an id: the integer {@code 5}, also as {@code 5.0}, is another id than the text. */
    Optional<JsonNode> find(JsonNode id) {
        return Optional.ofNullable(byId.get(key(id)));
    }

    private static JsonNode key(JsonNode id) {
        return id.isNumber() ? Ids.of(id.decimalValue().toBigInteger()) : id;
    }

    /**
     * Adds an order under the next id, in the place of one that has it already.
     *
     * @throws ToolException if there are too many
     */
    JsonNode add(ObjectNode order) throws ToolException {
        Bounds.requireRoom(byId.size(), "orders");
        JsonNode id = Ids.of(counter.decimalValue().toBigInteger());
        counter = PythonNumbers.sum(counter, ONE);
        byId.put(id, order);
        return id;
    }

    /** Gives the order of an id another status. */
    void setStatus(JsonNode id, String status) {
        byId.computeIfPresent(
                key(id), (key, order) -> Copies.of((ObjectNode) order).put("status", status));
    }

    JsonNode ids() {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        byId.keySet().forEach(ids::add);
        return ids;
    }

    JsonNode nextId() {
        return counter;
    }

    void addTo(ObjectNode state) {
        ObjectNode orders = state.putObject("orders");
        byId.forEach((id, order) -> orders.set(PythonText.str(id), order.deepCopy()));
        state.set("order_counter", counter);
    }
}
