package org.asynctool.metric;

import java.util.function.BiPredicate;
import org.asynctool.task.ArgumentMatcher;
import org.asynctool.task.ArgumentParts;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.StepRef;
import tools.jackson.databind.JsonNode;

/**
 * Counts the argument values that steps and calls have in common.
 *
 * <p>A value is a leaf of the step's pattern and whatever the call has in its place; where the step has
 * nothing, every single value of the call counts. What {@code $any} stands for counts on neither side.
 */
final class ArgumentOverlap {

    private final BiPredicate<StepRef, JsonNode> refs;
    private int expected;
    private int actual;
    private int equal;

    ArgumentOverlap(BiPredicate<StepRef, JsonNode> refs) {
        this.refs = refs;
    }

    StepCounts.Overlap overlap() {
        return new StepCounts.Overlap(equal, expected, actual);
    }

    /** Counts a step and the call it is paired with. */
    void pairCall(ArgumentPattern pattern, JsonNode arguments) {
        if (withoutArguments(pattern)) {
            extraCall(arguments);
        } else {
            pair(pattern, arguments);
        }
    }

    /** Counts a step without a call. */
    void missingCall(ArgumentPattern pattern) {
        if (!withoutArguments(pattern)) {
            missing(pattern);
        }
    }

    /** Counts the arguments of a call without a step. */
    void extraCall(JsonNode arguments) {
        if (!arguments.isObject() || !arguments.isEmpty()) {
            extra(arguments);
        }
    }

    /** The arguments of a step are an object; the only one without members is the empty literal. */
    private static boolean withoutArguments(ArgumentPattern pattern) {
        return pattern instanceof ArgumentPattern.Literal;
    }

    private void pair(ArgumentPattern pattern, JsonNode value) {
        if (pattern instanceof ArgumentParts.Members object && value.isObject()) {
            pairMembers(object, value);
        } else if (pattern instanceof ArgumentParts.Elements array && value.isArray()) {
            pairElements(array, value);
        } else if (composed(pattern)) {
            missing(pattern);
            extra(value);
        } else if (!(pattern instanceof ArgumentMatcher.Any)) {
            expected++;
            actual++;
            equal += pattern.matches(value, refs) ? 1 : 0;
        }
    }

    private void missing(ArgumentPattern pattern) {
        if (pattern instanceof ArgumentParts.Members object) {
            object.members().values().forEach(this::missing);
        } else if (pattern instanceof ArgumentParts.Elements array) {
            array.elements().forEach(this::missing);
        } else if (!(pattern instanceof ArgumentMatcher.Any)) {
            expected++;
        }
    }

    private void extra(JsonNode value) {
        if (value.isContainer() && !value.isEmpty()) {
            value.forEach(this::extra);
        } else {
            actual++;
        }
    }

    private void pairMembers(ArgumentParts.Members object, JsonNode value) {
        object.members().forEach((name, member) -> {
            if (value.has(name)) {
                pair(member, value.get(name));
            } else {
                missing(member);
            }
        });
        value.properties().forEach(member -> {
            if (!object.members().containsKey(member.getKey())) {
                extra(member.getValue());
            }
        });
    }

    private void pairElements(ArgumentParts.Elements array, JsonNode value) {
        int common = Math.min(array.elements().size(), value.size());
        for (int i = 0; i < common; i++) {
            pair(array.elements().get(i), value.get(i));
        }
        array.elements().subList(common, array.elements().size()).forEach(this::missing);
        for (int i = common; i < value.size(); i++) {
            extra(value.get(i));
        }
    }

    private static boolean composed(ArgumentPattern pattern) {
        return pattern instanceof ArgumentParts;
    }
}
