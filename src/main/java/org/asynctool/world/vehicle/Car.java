package org.asynctool.world.vehicle;

import java.util.EnumMap;
import java.util.Map;
import org.asynctool.world.internal.Copies;
import org.asynctool.world.internal.PythonRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The state of a car. Numbers stay as they came: {@code 5} and {@code 5.0} are shown differently. */
final class Car {

    private final Map<Field, JsonNode> values;
    private final PythonRandom random;

    /**
     * Makes a car.
     *
     * @param values a value for each field, in their order
     */
    Car(Map<Field, JsonNode> values, PythonRandom random) {
        this.values = values;
        this.random = random;
    }

    /** Returns a car of its own, whose random numbers begin anew. */
    Car copy() {
        Car copy = new Car(new EnumMap<>(values), random.fresh());
        copy.set(Field.DOORS, Copies.of((ObjectNode) get(Field.DOORS)));
        return copy;
    }

    /** Returns a value, not to be changed. */
    JsonNode get(Field field) {
        return values.get(field);
    }

    boolean is(Field field, String text) {
        return get(field).stringValue().equals(text);
    }

    void set(Field field, JsonNode value) {
        values.put(field, value);
    }

    void set(Field field, String value) {
        set(field, JsonNodeFactory.instance.stringNode(value));
    }

    void set(Field field, int value) {
        set(field, JsonNodeFactory.instance.numberNode(value));
    }

    void set(Field field, double value) {
        set(field, JsonNodeFactory.instance.numberNode(value));
    }

    boolean hasDoor(String door) {
        return get(Field.DOORS).has(door);
    }

    /** Brings a door that there is to a status. */
    void setDoor(String door, String status) {
        ObjectNode doors = (ObjectNode) get(Field.DOORS);
        if (!doors.get(door).stringValue().equals(status)) {
            doors.put(door, status);
            int change = status.equals(Doors.LOCKED) ? -1 : 1;
            set(Field.UNLOCKED_DOORS, get(Field.UNLOCKED_DOORS).intValue() + change);
        }
    }

    PythonRandom random() {
        return random;
    }

    /** Tells whether some results are made long. */
    boolean hasLongContext() {
        return get(Field.LONG_CONTEXT).booleanValue();
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        values.forEach((field, value) -> {
            if (!field.isHidden()) {
                state.set(field.label(), value.deepCopy());
            }
        });
        return state;
    }
}
