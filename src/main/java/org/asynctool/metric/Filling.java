package org.asynctool.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.ArgumentParts;
import org.asynctool.task.ArgumentPattern;
import tools.jackson.databind.JsonNode;

/**
 * Fills into a step's pattern what schema defaults filled into the reference run's arguments, so that
 * it can be compared with a call's canonical arguments.
 */
final class Filling {

    private Filling() {}

    /**
     * Returns the pattern with all members of the reference's arguments; literals are taken apart, so
     * that every leaf is a single value.
     */
    static ArgumentPattern fill(ArgumentPattern pattern, JsonNode reference) {
        if (pattern instanceof ArgumentParts.Members object && reference.isObject()) {
            return fillMembers(object.members(), reference);
        }
        if (pattern instanceof ArgumentParts.Elements array
                && reference.isArray()
                && reference.size() == array.elements().size()) {
            List<ArgumentPattern> filled = new ArrayList<>();
            for (ArgumentPattern element : array.elements()) {
                filled.add(fill(element, reference.get(filled.size())));
            }
            return new ArgumentParts.Elements(filled);
        }
        return pattern instanceof ArgumentPattern.Literal ? literal(reference) : pattern;
    }

    private static ArgumentPattern fillMembers(Map<String, ArgumentPattern> members, JsonNode reference) {
        Map<String, ArgumentPattern> filled = new LinkedHashMap<>();
        members.forEach((name, member) -> filled.put(name, fill(member, reference.path(name))));
        reference.properties().forEach(member -> {
            if (!members.containsKey(member.getKey())) {
                filled.put(member.getKey(), literal(member.getValue()));
            }
        });
        return new ArgumentParts.Members(filled);
    }

    private static ArgumentPattern literal(JsonNode value) {
        // A member whose name looks like a matcher can only stand in a literal.
        if (value.isObject()
                && !value.isEmpty()
                && value.propertyStream().noneMatch(member -> member.getKey().startsWith("$"))) {
            return fillMembers(Map.of(), value);
        }
        if (value.isArray() && !value.isEmpty()) {
            List<ArgumentPattern> elements = new ArrayList<>();
            value.forEach(element -> elements.add(literal(element)));
            return new ArgumentParts.Elements(elements);
        }
        return new ArgumentPattern.Literal(value);
    }
}
