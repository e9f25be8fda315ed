package org.asynctool.world.travel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;

/** What is the same in all agencies. */
final class Tables {

    private static final JsonNode ALL = read();
    private static final Set<String> AIRPORTS =
            ALL.required("airports").valueStream().map(JsonNode::stringValue).collect(Collectors.toUnmodifiableSet());
    private static final List<Route> ROUTES = routes();
    private static final Map<String, Map<String, Route>> ROUTES_FROM = ROUTES.stream()
            .collect(Collectors.groupingBy(
                    Route::from, Collectors.toMap(Route::to, route -> route, (first, later) -> first)));

    private Tables() {}

    /** Returns the airports one can book, in their order. */
    static JsonNode airports() {
        return ALL.required("airports").deepCopy();
    }

    static boolean hasAirport(String code) {
        return AIRPORTS.contains(code);
    }

    /** Returns the code of the airport of a city. */
    static Optional<JsonNode> airportOf(String city) {
        return ALL.required("cities").optional(city);
    }

    /** Returns how many units of a currency a dollar is. */
    static Optional<Double> unitsPerDollar(String currency) {
        return ALL.required("unitsPerDollar").optional(currency).map(JsonNode::doubleValue);
    }

    /** Returns all routes, in their order. */
    static List<Route> allRoutes() {
        return ROUTES;
    }

    static Optional<Route> route(String from, String to) {
        return Optional.ofNullable(ROUTES_FROM.getOrDefault(from, Map.of()).get(to));
    }

    /** Returns what long context adds to the cards and bookings of an agency. */
    static Iterable<Map.Entry<String, JsonNode>> paddingOf(String table) {
        return ALL.required(table).properties();
    }

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (JsonNode origin : ALL.required("routes")) {
            for (Map.Entry<String, JsonNode> price : origin.required("prices").properties()) {
                routes.add(new Route(
                        origin.required("from").stringValue(),
                        price.getKey(),
                        price.getValue().intValue()));
            }
        }
        return Collections.unmodifiableList(routes);
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream("tables.json"))) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A flight in one direction.
     *
     * @param from code of the airport of departure
     * @param to code of the airport of arrival
     * @param dollars the least that it costs
     */
    record Route(String from, String to, int dollars) {}
}
