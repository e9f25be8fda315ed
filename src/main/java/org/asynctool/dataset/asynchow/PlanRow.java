package org.asynctool.dataset.asynchow;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.json.Json;
import org.asynctool.json.StrictObject;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.DependencyGraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One plan of AsyncHow.
 *
 * @param id its index in the original
 * @param title what the plan is for
 * @param steps what is done in each step
 * @param millis how long each step takes
 * @param before numbers of the steps that must be done before each step, from 0
 * @param serialMinutes how long all steps take together, as the row says
 * @param bestMinutes how long the plan takes at best, as the row says
 */
record PlanRow(
        long id,
        String title,
        List<String> steps,
        List<Long> millis,
        List<List<Integer>> before,
        double serialMinutes,
        double bestMinutes) {

    static final ArgumentPattern NO_ARGUMENTS = ArgumentPattern.of(JsonNodeFactory.instance.objectNode());

    private static final double MILLIS_A_MINUTE = 60_000;
    private static final double MOST_MINUTES = 1e9;

    /** Reads a row, all of whose members must be there and no others. */
    static PlanRow read(JsonNode json) {
        StrictObject row = StrictObject.of(json);
        long id = row.count("id");
        String title = row.text("title");
        List<String> steps = row.texts("steps");
        List<Long> millis = millis(row.value("minutes"), steps.size());
        List<List<Integer>> before = before(row.value("deps"), steps.size());
        double serial = minutes("serial_minutes", row.value("serial_minutes"));
        double best = minutes("best_minutes", row.value("best_minutes"));
        minutes("dataset_best_minutes", row.value("dataset_best_minutes"));
        row.end();
        return new PlanRow(id, title, steps, millis, before, serial, best);
    }

    /** Returns the name of a step, which is counted from 0 here and from 1 in its name. */
    static String name(int step) {
        return "step_" + (step + 1);
    }

    int size() {
        return steps.size();
    }

    List<String> after(int step) {
        return before.get(step).stream().map(PlanRow::name).toList();
    }

    long serialMillis() {
        return millis.stream().mapToLong(Long::longValue).sum();
    }

    /** Returns what the user asks for: the plan with everything that has to be known to follow it. */
    String request() {
        StringBuilder text = new StringBuilder(title)
                .append(". Do each of these steps once, as soon as the steps that it needs are done:");
        for (int step = 0; step < size(); step++) {
            text.append('\n').append(name(step)).append(": ").append(steps.get(step));
            if (!before.get(step).isEmpty()) {
                text.append(" (needs ").append(String.join(", ", after(step))).append(')');
            }
        }
        return text.toString();
    }

    /** Refuses a row whose sums are not those of its steps: something in it is not what it was. */
    void requireTimes(DependencyGraph graph) {
        requireTime("serial_minutes", serialMinutes, "all steps together take", serialMillis());
        long longest = 0;
        for (long path : graph.remainingPaths(millis::get, step -> true)) {
            longest = Math.max(longest, path);
        }
        requireTime("best_minutes", bestMinutes, "the longest path takes", longest);
    }

    private void requireTime(String member, double minutes, String what, long actualMillis) {
        // Each step was rounded by half a millisecond at most.
        if (Math.abs(minutes * MILLIS_A_MINUTE - actualMillis) > size()) {
            throw new IllegalArgumentException("member '" + member + "' is " + minutes + ", but " + what + " "
                    + actualMillis / MILLIS_A_MINUTE + " minutes");
        }
    }

    private static List<Long> millis(JsonNode minutes, int steps) {
        if (!minutes.isArray() || minutes.size() != steps || steps == 0) {
            throw new IllegalArgumentException("member 'minutes' must be a list of as many numbers as there are steps ("
                    + steps + ", at least 1), but was " + Json.write(minutes));
        }
        List<Long> millis = new ArrayList<>();
        for (JsonNode duration : minutes) {
            millis.add(Math.round(minutes("minutes/" + millis.size(), duration) * MILLIS_A_MINUTE));
        }
        return List.copyOf(millis);
    }

    private static double minutes(String member, JsonNode minutes) {
        if (!minutes.isNumber() || !(minutes.doubleValue() >= 0 && minutes.doubleValue() <= MOST_MINUTES)) {
            throw new IllegalArgumentException("member '" + member + "' must be a number of minutes from 0 to 1e9, but"
                    + " was " + Json.write(minutes));
        }
        return minutes.doubleValue();
    }

    private static List<List<Integer>> before(JsonNode deps, int steps) {
        List<List<Integer>> before = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            before.add(new ArrayList<>());
        }
        if (!deps.isArray()) {
            throw new IllegalArgumentException("member 'deps' must be a list, but was " + Json.write(deps));
        }
        int number = 0;
        for (JsonNode pair : deps) {
            if (pair.size() != 2 || !isStep(pair.get(0), steps) || !isStep(pair.get(1), steps)) {
                throw new IllegalArgumentException("member 'deps/" + number + "' must be two numbers of steps, from 1"
                        + " to " + steps + ", but was " + Json.write(pair));
            }
            before.get(pair.get(1).intValue() - 1).add(pair.get(0).intValue() - 1);
            number++;
        }
        return before.stream().map(List::copyOf).toList();
    }

    private static boolean isStep(JsonNode number, int steps) {
        return number.isInt() && number.intValue() >= 1 && number.intValue() <= steps;
    }
}
