package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.asynctool.agent.VisibleValues;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Step;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes steps of the calls of a truth, whose order is one that works. Within a turn a call comes after an earlier one
 * if both are for the same world and one of them is not read-only, or if the earlier one's result shows a value that
 * nothing before the turn's calls did. What is shown nowhere is marked as derived.
 */
final class ReferenceSteps {

    /**
     * A call that was made.
     *
     * @param call the call
     * @param result its result
     * @param before places in the turn of the calls that must come before
     */
    private record Made(Instances.Bound call, JsonNode result, Set<Integer> before) {

        boolean shows(ArgumentPattern leaf) {
            VisibleValues visible = new VisibleValues();
            visible.add(result);
            return visible.shows(leaf);
        }

        boolean affects(Instances.Bound later) {
            return call.world().equals(later.world())
                    && !(call.tool().readOnly() && later.tool().readOnly());
        }
    }

    private final Instances instances;
    private final VisibleValues shown = new VisibleValues();
    private final List<Step> steps = new ArrayList<>();

    /** Begins with worlds in their initial state. */
    ReferenceSteps(Instances instances) {
        this.instances = instances;
    }

    /**
     * Adds the steps of the next turn.
     *
     * @throws IllegalArgumentException if a call does not fit its tool
     */
    void turn(int request, String text, List<PythonCall> calls) {
        shown.addText(text);
        int first = steps.size();
        List<Made> turn = new ArrayList<>();
        for (PythonCall call : calls) {
            add(request, first, turn, instances.bind(call));
        }
        turn.forEach(made -> shown.add(made.result()));
    }

    /** Returns the steps of all turns. */
    List<Step> all() {
        return steps;
    }

    private void add(int request, int first, List<Made> turn, Instances.Bound call) {
        ArgumentPattern arguments = pattern(call.arguments());
        Map<String, ArgumentPattern> hidden = new LinkedHashMap<>(arguments.leaves());
        hidden.values().removeIf(shown::shows);
        Set<Integer> before = new TreeSet<>();
        List<String> after = new ArrayList<>();
        for (int i = turn.size() - 1; i >= 0; i--) {
            Made earlier = turn.get(i);
            boolean shows = hidden.values().removeIf(earlier::shows);
            if (!before.contains(i) && (shows || earlier.affects(call))) {
                after.add(0, name(first + i));
                before.add(i);
                before.addAll(earlier.before());
            }
        }
        steps.add(new Step(
                name(steps.size()), call.tool().name(), request, after, List.copyOf(hidden.keySet()), arguments));
        turn.add(new Made(call, result(call), before));
    }

    private JsonNode result(Instances.Bound call) {
        try {
            return instances.execute(call);
        } catch (ToolException e) {
            return JsonNodeFactory.instance.objectNode().put("error", e.getMessage());
        }
    }

    private static ArgumentPattern pattern(JsonNode arguments) {
        Map<String, ArgumentPattern> literals = new LinkedHashMap<>();
        arguments
                .properties()
                .forEach(argument -> literals.put(argument.getKey(), new ArgumentPattern.Literal(argument.getValue())));
        return ArgumentPattern.value(literals);
    }

    private static String name(int step) {
        return "a" + (step + 1);
    }
}
