package org.asynctool.task;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.asynctool.json.Pointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@link ArgumentPattern}s from JSON and escapes literals that would be read as something else. */
final class ArgumentPatterns {

    private static final Set<String> MATCHERS =
            new TreeSet<>(Set.of("$ref", "$any", "$oneOf", "$near", "$text", "$regex", "$value"));

    private ArgumentPatterns() {}

    static ArgumentPattern read(JsonNode json) {
        if (json.isArray()) {
            return readArray(json);
        }
        if (!json.isObject()) {
            return new ArgumentPattern.Literal(json);
        }
        String matcher = matcherOf(json);
        return matcher.isEmpty() ? readObject(json) : readMatcher(matcher, json.get(matcher));
    }

    static ObjectNode wrap(String matcher, JsonNode operand) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set(matcher, operand);
        return object;
    }

    /** Without the escape a literal with parts would be read as a pattern of its parts. */
    static JsonNode escaped(JsonNode literal) {
        return literal.isContainer() && !literal.isEmpty() ? wrap("$value", literal) : literal;
    }

    static Map<String, ArgumentPattern> leavesOf(Map<String, ArgumentPattern> parts) {
        Map<String, ArgumentPattern> leaves = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            part.leaves().forEach((pointer, leaf) -> leaves.put(Pointers.to(name) + pointer, leaf));
        });
        return leaves;
    }

    static List<StepRef> refsOf(Collection<ArgumentPattern> parts) {
        List<StepRef> refs = new ArrayList<>();
        parts.forEach(part -> refs.addAll(part.refs()));
        return refs;
    }

    static int matchersOf(Collection<ArgumentPattern> parts) {
        int matchers = 0;
        for (ArgumentPattern part : parts) {
            matchers += part.matchers();
        }
        return matchers;
    }

    private static String matcherOf(JsonNode object) {
        for (String name : object.propertyNames()) {
            if (!name.startsWith("$")) {
                continue;
            }
            if (!MATCHERS.contains(name)) {
                throw new InvalidTaskException(
                        Pointers.to(name),
                        "'"
                                + name
                                + "' is not a matcher; expected one of "
                                + String.join(", ", MATCHERS)
                                + "; write a literal that owns such a member as {\"$value\": ...}");
            }
            if (object.size() > 1) {
                throw new InvalidTaskException(
                        Pointers.to(name),
                        "'" + name + "' must be the only member of its object, but there are " + object.size());
            }
            return name;
        }
        return "";
    }

    private static ArgumentPattern readObject(JsonNode json) {
        if (json.isEmpty()) {
            return new ArgumentPattern.Literal(json);
        }
        Map<String, ArgumentPattern> members = new LinkedHashMap<>();
        json.properties().forEach(member -> members.put(member.getKey(), readPart(member.getKey(), member.getValue())));
        return new ArgumentParts.Members(members);
    }

    private static ArgumentPattern readArray(JsonNode json) {
        if (json.isEmpty()) {
            return new ArgumentPattern.Literal(json);
        }
        List<ArgumentPattern> elements = new ArrayList<>();
        for (JsonNode element : json) {
            elements.add(readPart(Integer.toString(elements.size()), element));
        }
        return new ArgumentParts.Elements(elements);
    }

    private static ArgumentPattern readPart(String name, JsonNode part) {
        try {
            return read(part);
        } catch (InvalidTaskException e) {
            throw e.within(Pointers.to(name));
        }
    }

    private static ArgumentPattern readMatcher(String matcher, JsonNode operand) {
        try {
            return switch (matcher) {
                case "$ref" -> new ArgumentPattern.Ref(StepRef.parse(text(matcher, operand)));
                case "$any" -> new ArgumentMatcher.Any(operand);
                case "$oneOf" -> new ArgumentMatcher.OneOf(list(matcher, operand));
                case "$near" -> near(list(matcher, operand));
                case "$text" -> new ArgumentMatcher.Text(text(matcher, operand));
                case "$regex" -> regex(list(matcher, operand));
                default -> new ArgumentPattern.Literal(operand);
            };
        } catch (InvalidTaskException e) {
            throw e.within(Pointers.to(matcher));
        }
    }

    private static ArgumentPattern near(List<JsonNode> operands) {
        if (operands.size() != 2 || !operands.get(1).isNumber()) {
            throw new InvalidTaskException("", "'$near' needs [number, tolerance of 0 or more]");
        }
        return new ArgumentMatcher.Near(operands.get(0), operands.get(1).decimalValue());
    }

    private static ArgumentPattern regex(List<JsonNode> operands) {
        if (operands.size() != 2 || !operands.stream().allMatch(JsonNode::isString)) {
            throw new InvalidTaskException("", "'$regex' needs [expression, example]");
        }
        return regex(operands.get(0).stringValue(), operands.get(1).stringValue());
    }

    static ArgumentPattern regex(String expression, String example) {
        try {
            return new ArgumentMatcher.Regex(Pattern.compile(expression), example);
        } catch (PatternSyntaxException e) {
            throw new InvalidTaskException("", "not an expression in RE2 syntax: " + e.getMessage());
        }
    }

    private static String text(String matcher, JsonNode operand) {
        if (!operand.isString()) {
            throw new InvalidTaskException("", "'" + matcher + "' needs a text");
        }
        return operand.stringValue();
    }

    private static List<JsonNode> list(String matcher, JsonNode operand) {
        if (!operand.isArray()) {
            throw new InvalidTaskException("", "'" + matcher + "' needs an array");
        }
        List<JsonNode> values = new ArrayList<>();
        operand.forEach(values::add);
        return values;
    }
}
