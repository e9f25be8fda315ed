package org.asynctool.dataset.bfcl;

import java.util.Optional;
import java.util.stream.Stream;

/** The classes of the benchmark, each a world of this library. */
enum BfclClass {
    FILE_SYSTEM("GorillaFileSystem", "filesystem", "gorilla_file_system.json"),
    MATH("MathAPI", "math", "math_api.json"),
    MESSAGE("MessageAPI", "message", "message_api.json"),
    SOCIAL("TwitterAPI", "social", "posting_api.json"),
    TICKET("TicketAPI", "ticket", "ticket_api.json"),
    TRADING("TradingBot", "trading", "trading_bot.json"),
    TRAVEL("TravelAPI", "travel", "travel_booking.json"),
    VEHICLE("VehicleControlAPI", "vehicle", "vehicle_control.json");

    private final String className;
    private final String world;
    private final String documents;

    BfclClass(String className, String world, String documents) {
        this.className = className;
        this.world = world;
        this.documents = documents;
    }

    static Optional<BfclClass> named(String className) {
        return Stream.of(values())
                .filter(known -> known.className.equals(className))
                .findFirst();
    }

    String className() {
        return className;
    }

    /** Returns the name of the world that behaves as this class. */
    String world() {
        return world;
    }

    /** Returns the name of the file with the documents of its functions. */
    String documents() {
        return documents;
    }
}
