package org.asynctool.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.asynctool.json.Pointers;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.JsonNode;

/**
 * Builds a {@link SubTask} in Java. A step belongs to the request added last before it.
 *
 * <pre>{@code
 * SubTask.builder("A")
 *         .world("travel", Map.of("cities", List.of("RMS", "JFK")))
 *         .request("Book the cheapest flight from RMS to JFK.")
 *         .step("a1", "get_flight_cost", Map.of("travel_from", "RMS", "travel_to", "JFK"))
 *         .step("a2", "book_flight", Map.of("travel_cost", ArgumentPattern.ref("a1#/cost")))
 *         .build();
 * }</pre>
 */
@API(status = API.Status.STABLE)
public final class SubTaskBuilder {

    private final String id;
    private String category = "";
    private final List<String> requests = new ArrayList<>();
    private final Map<String, JsonNode> worlds = new LinkedHashMap<>();
    private final Map<String, OfferedTool> tools = new LinkedHashMap<>();
    private final List<Step> reference = new ArrayList<>();
    private Goal goal = Goal.DEFAULT;
    private final Map<String, Long> validForMillis = new TreeMap<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();

    SubTaskBuilder(String id) {
        this.id = id;
    }

    /**
     * Sets what the sub-task is about.
     *
     * @param name for example {@code TravelPlanning}; empty for none
     * @return this builder
     */
    public SubTaskBuilder category(String name) {
        category = name;
        return this;
    }

    /**
     * Adds a request of the user; it arrives when the one before is answered.
     *
     * @param text what the user asks for, not blank
     * @return this builder
     */
    public SubTaskBuilder request(String text) {
        requests.add(text);
        return this;
    }

    /**
     * Adds a world.
     *
     * @param name name of the world
     * @param state its initial state: plain Java values or {@link JsonNode}s; members of a map without
     *     an order come by name
     * @return this builder
     * @throws InvalidTaskException if the state has no JSON form
     */
    public SubTaskBuilder world(String name, Map<String, ?> state) {
        worlds.put(name, JsonValues.at("/worlds" + Pointers.to(name), () -> JavaValues.json(state)));
        return this;
    }

    /**
     * Offers a tool to the agent; then tools that are not offered are none of this sub-task.
     *
     * @param name the name that its world gives the tool
     * @param offer what the agent sees of it, and when
     * @return this builder
     */
    public SubTaskBuilder tool(String name, OfferedTool offer) {
        tools.put(name, offer);
        return this;
    }

    /**
     * Adds a call to the reference.
     *
     * @param step id of the step
     * @param tool the tool to call
     * @param arguments its arguments: plain Java values and {@link ArgumentPattern}s, at any depth
     * @param after ids of steps that must be done before, beside those that the arguments refer to
     * @return this builder
     * @throws InvalidTaskException if an argument has no JSON form, or the step contradicts itself
     */
    public SubTaskBuilder step(String step, String tool, Map<String, ?> arguments, String... after) {
        String place = "/reference/" + reference.size();
        ArgumentPattern pattern = JsonValues.at(place + "/arguments", () -> ArgumentPattern.value(arguments));
        int request = Math.max(0, requests.size() - 1);
        return step(JsonValues.at(place, () -> new Step(step, tool, request, List.of(after), List.of(), pattern)));
    }

    /**
     * Adds a call to the reference.
     *
     * @param step the step
     * @return this builder
     */
    public SubTaskBuilder step(Step step) {
        reference.add(step);
        return this;
    }

    /**
     * Sets what must hold at the end.
     *
     * @param parts the goal
     * @return this builder
     */
    public SubTaskBuilder goal(Goal parts) {
        goal = parts;
        return this;
    }

    /**
     * Sets how long results of a tool stay valid after they came; without it they do for ever.
     *
     * @param tool its name
     * @param virtualTime how long, 1 ms or more
     * @return this builder
     */
    public SubTaskBuilder validFor(String tool, Duration virtualTime) {
        validForMillis.put(tool, VirtualTime.millis("validity", virtualTime));
        return this;
    }

    /**
     * Adds a stage that code can check.
     *
     * @param check name of a goal check
     * @param weight how much it counts beside the other checkpoints, finite and above 0
     * @return this builder
     * @throws InvalidTaskException if the name is blank or the weight out of range
     */
    public SubTaskBuilder checkpoint(String check, double weight) {
        String place = "/checkpoints/" + checkpoints.size();
        checkpoints.add(JsonValues.at(place, () -> new Checkpoint(check, weight)));
        return this;
    }

    /**
     * Builds the sub-task.
     *
     * @return the sub-task
     * @throws InvalidTaskException if the sub-task contradicts itself
     */
    public SubTask build() {
        return new SubTask(id, category, requests, worlds, tools, reference, goal, validForMillis, checkpoints);
    }
}
