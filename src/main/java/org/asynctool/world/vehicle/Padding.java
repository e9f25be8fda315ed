package org.asynctool.world.vehicle;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asynctool.world.internal.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What makes results long in a car with long context: as much as in the original, and of as little use. */
final class Padding {

    private static final int PARTS = 200;
    private static final int RULES = 130;
    private static final int TOWNS = 826;
    private static final int DAYS = 15;

    private Padding() {}

    static Answer metadata(Car car) {
        return car.hasLongContext() ? Answer.of("metadata", parts()) : Answer.empty();
    }

    static Answer instruction(Car car) {
        return car.hasLongContext()
                ? Answer.of(
                        "parkingBrakeInstruction",
                        lines(RULES, "Rule %d: engage it slowly, and release it as slowly, on any slope. "))
                : Answer.empty();
    }

    static Answer forecast(Car car) {
        Answer answer = Answer.empty();
        for (int day = 1; car.hasLongContext() && day <= DAYS; day++) {
            answer.with("-" + day + "_day", weather(day));
        }
        return answer;
    }

    static Answer withTowns(Answer answer, Car car) {
        return car.hasLongContext()
                ? answer.with(
                        "intermediaryCities",
                        IntStream.rangeClosed(1, TOWNS)
                                .mapToObj(town -> "Town " + town)
                                .toList())
                : answer;
    }

    static Object carInfo(Car car) {
        return car.hasLongContext() ? parts() : JsonNodeFactory.instance.objectNode();
    }

    private static String parts() {
        return lines(PARTS, "Part %d: in working order, checked; ");
    }

    private static JsonNode weather(int day) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("condition", day % 2 == 0 ? "dry" : "wet")
                .put("daysAgo", day);
    }

    private static String lines(int count, String line) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format(Locale.ROOT, line, number))
                .collect(Collectors.joining());
    }
}
