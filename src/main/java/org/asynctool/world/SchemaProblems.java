package org.asynctool.world;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asynctool.json.Json;
import org.asynctool.json.Pointers;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.JsonNode;

/** Puts into words what a validator found: place, value, expectation. */
final class SchemaProblems {

    private static final int MOST_SHOWN = 3;
    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_EXPECTATION = 200;

    private final JsonNode schema;

    private SchemaProblems(JsonNode schema) {
        this.schema = schema;
    }

    static String describe(List<Error> errors, JsonNode schema) {
        return new SchemaProblems(schema).describe(errors);
    }

    private String describe(List<Error> errors) {
        Map<String, List<Error>> byPlace = new TreeMap<>();
        for (Error error : errors) {
            byPlace.computeIfAbsent(place(error), place -> new ArrayList<>()).add(error);
        }
        String shown = byPlace.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(entry -> describe(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
        int hidden = byPlace.size() - MOST_SHOWN;
        return hidden > 0 ? shown + "; and " + hidden + " more" : shown;
    }

    /** A value as JSON, shortened. Numbers are cut by their size first: the text of a huge one takes long. */
    static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "missing";
        }
        if (value.isBigInteger() && value.bigIntegerValue().bitLength() > LONGEST_VALUE * 4) {
            return "an integer of " + value.bigIntegerValue().bitLength() + " bits";
        }
        if (value.size() > LONGEST_VALUE) {
            return (value.isArray() ? "an array of " : "an object of ") + value.size();
        }
        return Excerpt.of(Json.write(value), LONGEST_VALUE);
    }

    private String describe(String place, List<Error> errors) {
        Error first = errors.get(0);
        if (isAboutMember(first)) {
            return member(first, place);
        }
        Set<String> expectations = new LinkedHashSet<>();
        errors.forEach(error -> expectations.add(expectation(error)));
        boolean alternatives = errors.stream().allMatch(SchemaProblems::isAlternative);
        return (place.isEmpty() ? "the value" : place) + " is " + shown(first.getInstanceNode()) + ", expected "
                + String.join(alternatives ? " or " : " and ", expectations);
    }

    private String expectation(Error error) {
        JsonNode bound = error.getSchemaNode();
        String text = Excerpt.of(Json.write(bound), LONGEST_EXPECTATION);
        return switch (error.getKeyword()) {
            case "type" -> bound.isArray() ? "one of " + text : bound.asString("");
            case "enum" -> "one of " + text;
            case "const" -> text;
            case "pattern" -> "a text that matches " + text;
            case "minimum" -> "at least " + text;
            case "maximum" -> "at most " + text;
            case "not" -> "anything but " + text;
            case "oneOf" -> "exactly one of " + text;
            case "false" -> "no such member";
            default -> error.getKeyword() + " " + text;
        };
    }

    private String member(Error error, String place) {
        if (error.getKeyword().equals("required")) {
            return place + " is missing";
        }
        if (error.getKeyword().equals("propertyNames")) {
            return place + " has a name that is not allowed, expected one with "
                    + Excerpt.of(Json.write(error.getSchemaNode()), LONGEST_EXPECTATION);
        }
        JsonNode known =
                schema.at(error.getSchemaLocation().getFragment().getParent().toString() + "/properties");
        return place + " is not known, expected " + (known.isEmpty() ? "no member" : "only ")
                + Excerpt.of(String.join(", ", known.propertyNames()), LONGEST_EXPECTATION);
    }

    private static String place(Error error) {
        String place = error.getInstanceLocation().toString();
        return error.getProperty() == null ? place : place + Pointers.to(error.getProperty());
    }

    private static boolean isAboutMember(Error error) {
        return Set.of("required", "propertyNames", "additionalProperties", "unevaluatedProperties")
                .contains(error.getKeyword());
    }

    private static boolean isAlternative(Error error) {
        return error.getEvaluationPath().contains("anyOf")
                || error.getEvaluationPath().contains("oneOf");
    }
}
