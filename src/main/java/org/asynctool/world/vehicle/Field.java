package org.asynctool.world.vehicle;

/** What a car is made of, in the order in which its state shows it. */
enum Field {
    FUEL_LEVEL("fuelLevel"),
    BATTERY_VOLTAGE("batteryVoltage"),
    ENGINE("engine_state"),
    UNLOCKED_DOORS("remainingUnlockedDoors"),
    DOORS("doorStatus"),
    AC_TEMPERATURE("acTemperature"),
    FAN_SPEED("fanSpeed"),
    AC_MODE("acMode"),
    HUMIDITY("humidityLevel"),
    HEADLIGHTS("headLightStatus"),
    PARKING_BRAKE("parkingBrakeStatus"),
    BRAKE_PEDAL("brakePedalStatus"),
    DISTANCE_TO_NEXT("distanceToNextVehicle"),
    CRUISE("cruiseStatus"),
    DESTINATION("destination"),
    FRONT_LEFT("frontLeftTirePressure"),
    FRONT_RIGHT("frontRightTirePressure"),
    REAR_LEFT("rearLeftTirePressure"),
    REAR_RIGHT("rearRightTirePressure"),
    LONG_CONTEXT("long_context"),
    PARKING_BRAKE_FORCE("parkingBrakeForce"),
    SLOPE_ANGLE("slopeAngle"),
    PEDAL_FORCE("brakePedalForce");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    /** Returns its name in the state. */
    String label() {
        return label;
    }

    /** Returns its name in a state that a task gives. */
    String given() {
        return this == ENGINE ? "engineState" : label;
    }

    /** Tells whether it is no part of the state by which goals are judged. */
    boolean isHidden() {
        return compareTo(LONG_CONTEXT) > 0;
    }
}
