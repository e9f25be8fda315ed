package org.asynctool.agent;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.json.Json;
import org.asynctool.task.Step;
import org.asynctool.world.ToolSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds a step whose call can be made with a certain flaw. */
final class FlawedCalls {

    private static final String INVENTED = "zq-4711-xw";
    private static final int INVENTED_NUMBER = 918_273_645;

    /** Values for what is not known yet, one of which fits most schemas. */
    private static final List<JsonNode> GUESSES = Stream.of("\"zq-4711-xw\"", "918273645", "true", "[]", "{}")
            .map(Json::read)
            .toList();

    private final ToolLookup tools;
    private final Flaw flaw;

    FlawedCalls(Briefing briefing, Flaw flaw) {
        this.tools = new ToolLookup(briefing);
        this.flaw = flaw;
    }

    /**
     * A step and its flawed call.
     *
     * @param plan the plan of its sub-task
     * @param step its number in the reference
     * @param call adds the flawed call to a turn
     */
    record Target(ReferencePlan plan, int step, Consumer<Turn.Builder> call) {}

    /** Returns the first target in the order of sub-tasks and steps; empty if no step gives room for the flaw. */
    Optional<Target> find(List<ReferencePlan> plans) {
        return plans.stream()
                .flatMap(plan -> IntStream.range(0, plan.steps())
                        .boxed()
                        .map(step -> call(plans, plan, step).map(call -> new Target(plan, step, call))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Consumer<Turn.Builder>> call(List<ReferencePlan> plans, ReferencePlan plan, int step) {
        String subTask = plan.subTask().id();
        String tool = plan.toolName(step);
        boolean first = plan.ready().contains(step);
        return switch (flaw) {
            case UNKNOWN_TOOL -> when(first, turn -> turn.call(subTask, "no_such_" + tool, plan.arguments(step)));
            case MALFORMED_CALL -> when(first, turn -> turn.call(subTask, tool, Json.read("[]")));
            case TOOL_CONFUSION ->
                room(first)
                        .flatMap(yes -> stranger(plans, plan, step))
                        .map(other -> turn -> turn.call(other, tool, plan.arguments(step)));
            case HALLUCINATED_ARGUMENT ->
                room(first)
                        .flatMap(yes -> invented(plan, step))
                        .map(arguments -> turn -> turn.call(subTask, tool, arguments));
            case DEPENDENCY_VIOLATION -> premature(plan, step).map(call -> turn -> turn.call(subTask, tool, call));
            default ->
                room(tools.isReadOnly(plan, step)
                                && !step(plan, step).arguments().refs().isEmpty())
                        .flatMap(yes -> premature(plan, step))
                        .map(call -> turn -> turn.call(subTask, tool, call));
        };
    }

    /** A sub-task that does not own the tool, or at least is not changed by it. */
    private Optional<String> stranger(List<ReferencePlan> plans, ReferencePlan plan, int step) {
        String tool = plan.toolName(step);
        return plans.stream()
                .filter(other -> other != plan)
                .map(other -> other.subTask().id())
                .filter(other -> !tools.owns(other, tool) || tools.isReadOnly(plan, step))
                .findFirst();
    }

    /** Arguments with one text or number exchanged for an invented one that its schema allows. */
    private Optional<ObjectNode> invented(ReferencePlan plan, int step) {
        ObjectNode arguments = (ObjectNode) plan.arguments(step);
        return arguments
                .propertyStream()
                .filter(member ->
                        member.getValue().isString() || member.getValue().isNumber())
                .map(member -> {
                    ObjectNode copy = arguments.deepCopy();
                    return member.getValue().isString()
                            ? copy.put(member.getKey(), INVENTED)
                            : copy.put(member.getKey(), INVENTED_NUMBER);
                })
                .filter(copy -> fits(plan, step, copy)
                        && !mayBeAStep(plan, step(plan, step).tool(), copy))
                .findFirst();
    }

    /** Arguments of a step that has to wait for others, made up where they come from these. */
    private Optional<JsonNode> premature(ReferencePlan plan, int step) {
        if (!plan.isOfRequest(step) || !plan.waitsForOthers(step)) {
            return Optional.empty();
        }
        return GUESSES.stream()
                .map(guess -> step(plan, step).arguments().example(ref -> guess))
                .filter(arguments -> fits(plan, step, arguments))
                .findFirst();
    }

    private boolean fits(ReferencePlan plan, int step, JsonNode arguments) {
        return ToolSchema.compile(tools.of(plan, step)).problem(arguments).isEmpty();
    }

    /** Whether a call could be taken for a step of the sub-task, if only too early for one. */
    private static boolean mayBeAStep(ReferencePlan plan, String tool, JsonNode arguments) {
        return plan.subTask().reference().stream()
                .filter(step -> step.tool().equals(tool))
                .anyMatch(step -> step.arguments().matches(arguments, (ref, value) -> true));
    }

    private static Step step(ReferencePlan plan, int step) {
        return plan.subTask().reference().get(step);
    }

    private static Optional<Consumer<Turn.Builder>> when(boolean room, Consumer<Turn.Builder> call) {
        return room ? Optional.of(call) : Optional.empty();
    }

    private static Optional<Boolean> room(boolean room) {
        return Optional.of(room).filter(Boolean::booleanValue);
    }
}
