package org.asynctool.world.vehicle;

import java.util.EnumMap;
import java.util.Map;
import org.asynctool.world.internal.PythonRandom;
import org.asynctool.world.internal.StateShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the state that a task gives. */
final class InitialState {

    private static final StateShape SHAPE = StateShape.of("""
            {
              "type": "object",
              "properties": {
                "fuelLevel": { "type": "number", "default": 0.0 },
                "batteryVoltage": { "type": "number", "default": 12.6 },
                "engineState": { "type": "string", "default": "stopped" },
                "doorStatus": {
                  "type": "object",
                  "additionalProperties": { "type": "string" },
                  "default": {
                    "driver": "unlocked", "passenger": "unlocked", "rear_left": "unlocked", "rear_right": "unlocked"
                  }
                },
                "acTemperature": { "type": "number", "default": 25.0 },
                "fanSpeed": { "type": "number", "default": 50 },
                "acMode": { "type": "string", "default": "auto" },
                "humidityLevel": { "type": "number", "default": 50.0 },
                "headLightStatus": { "type": "string", "default": "off" },
                "parkingBrakeStatus": { "type": "string", "default": "released" },
                "brakePedalStatus": { "type": "string", "default": "released" },
                "distanceToNextVehicle": { "type": "number", "default": 50.0 },
                "cruiseStatus": { "type": "string", "default": "inactive" },
                "destination": { "type": "string", "default": "None" },
                "frontLeftTirePressure": { "type": "number", "default": 32.0 },
                "frontRightTirePressure": { "type": "number", "default": 32.0 },
                "rearLeftTirePressure": { "type": "number", "default": 30.0 },
                "rearRightTirePressure": { "type": "number", "default": 30.0 },
                "long_context": { "type": "boolean", "default": false },
                "parkingBrakeForce": { "type": "number", "default": 0.0 },
                "slopeAngle": { "type": "number", "default": 0.0 },
                "brakePedalForce": { "type": "number", "default": 0.0 },
                "random_seed": { "type": "integer", "default": 141053 }
              }
            }
            """);

    private InitialState() {}

    /**
     * Makes a car.
     *
     * @throws IllegalArgumentException if there is no such car; the message names up to three places
     */
    static Car read(JsonNode given) {
        ObjectNode state = SHAPE.read(given);
        // Counted, whatever the task says.
        state.set(
                Field.UNLOCKED_DOORS.given(),
                JsonNodeFactory.instance.numberNode(Doors.remainingUnlocked(state.required(Field.DOORS.given()))));
        Map<Field, JsonNode> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            values.put(field, state.required(field.given()));
        }
        return new Car(
                values,
                new PythonRandom(state.required("random_seed").decimalValue().toBigInteger()));
    }
}
