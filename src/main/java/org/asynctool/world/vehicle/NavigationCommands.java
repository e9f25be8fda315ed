package org.asynctool.world.vehicle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands about places outside the car. */
final class NavigationCommands {

    private static final double COLDEST = -10.0;
    private static final double WARMEST = 40.0;
    private static final String NO_ZIP_CODE = "00000";

    private static final Map<String, String> ZIP_CODES = Map.ofEntries(
            Map.entry("Rivermist", "83214"),
            Map.entry("Stonebrook", "74532"),
            Map.entry("Maplecrest", "56108"),
            Map.entry("Silverpine", "62947"),
            Map.entry("Shadowridge", "71354"),
            Map.entry("Sunset Valley", "83462"),
            Map.entry("Oakendale", "47329"),
            Map.entry("Willowbend", "52013"),
            Map.entry("Crescent Hollow", "69238"),
            Map.entry("Autumnville", "51479"),
            Map.entry("San Francisco", "94016"));

    private static final List<Road> ROADS = List.of(
            new Road("83214", "74532", 750.0),
            new Road("56108", "62947", 320.0),
            new Road("71354", "83462", 450.0),
            new Road("47329", "52013", 290.0),
            new Road("69238", "51479", 630.0),
            new Road("94016", "83214", 980.0),
            new Road("94016", "94704", 600.0),
            new Road("94704", "08540", 2550.0),
            new Road("94016", "08540", 1950.0),
            new Road("62947", "47329", 1053.0),
            new Road("94016", "62947", 780.0),
            new Road("74532", "94016", 880.0));

    static final List<Command<Car>> ALL = List.of(
            Command.changing(
                    "set_navigation",
                    "Sets where the navigation leads to.",
                    Parameters.none().text("destination", "The destination, such as street, city and state."),
                    NavigationCommands::setNavigation),
            Command.reading(
                    "get_zipcode_based_on_city",
                    "Looks up the zip code of a city; 00000 if it is not known.",
                    Parameters.none().text("city", "Name of the city."),
                    (car, arguments) -> Answer.of(
                                    "zipcode", ZIP_CODES.getOrDefault(arguments.text("city"), NO_ZIP_CODE))
                            .result()),
            Command.reading(
                    "estimate_distance",
                    "Looks up the distance between two cities in kilometres, if it is in the database.",
                    Parameters.none()
                            .text("cityA", "Zip code of the one city.")
                            .text("cityB", "Zip code of the other city."),
                    NavigationCommands::estimateDistance),
            Command.changing(
                    "get_outside_temperature_from_google",
                    "Asks Google for the temperature outside, in degrees Celsius, which changes all the time.",
                    Parameters.none(),
                    (car, arguments) -> Padding.forecast(car)
                            .with("outsideTemperature", car.random().uniform(COLDEST, WARMEST))
                            .result()),
            Command.reading(
                    "get_outside_temperature_from_weather_com",
                    "Asks weather.com for the temperature outside. The service does not answer.",
                    Parameters.none(),
                    (car, arguments) -> Answer.of("error", 404).result()));

    private NavigationCommands() {}

    private static ToolResult setNavigation(Car car, Arguments arguments) {
        String destination = arguments.text("destination");
        car.set(Field.DESTINATION, destination);
        return Answer.of("status", "Navigating to " + destination).result();
    }

    private static ToolResult estimateDistance(Car car, Arguments arguments) {
        Optional<Road> road = ROADS.stream()
                .filter(known -> known.connects(arguments.text("cityA"), arguments.text("cityB")))
                .findFirst();
        Answer answer = road.map(known -> Answer.of("distance", known.kilometres()))
                .orElseGet(() -> Answer.of("error", "distance not found in database."));
        return Padding.withTowns(answer, car).result();
    }

    private record Road(String one, String other, double kilometres) {

        boolean connects(String from, String to) {
            return one.equals(from) && other.equals(to) || one.equals(to) && other.equals(from);
        }
    }
}
