package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;

/**
 * A row of a single-turn category with its answer.
 *
 * @param id its id
 * @param kind how its calls are judged
 * @param request what the user says
 * @param functions the functions, by name, in order
 * @param expected a check for each expected call; none where the category has no answers
 */
record SingleTurnRow(
        String id, Kind kind, String request, Map<String, ToolDocument> functions, List<AstCallCheck> expected) {

    /** How calls are judged. */
    enum Kind {
        /** The one call is the expected one. */
        ONE,
        /** The same, but there are several functions to choose from. */
        ONE_OF_SEVERAL,
        /** The calls are the expected ones, in any order. */
        UNORDERED,
        /** There is no call. */
        IRRELEVANCE,
        /** There is a call. */
        RELEVANCE;

        /** Returns how rows of a category are judged. */
        static Kind of(String category) {
            if (category.contains("irrelevance")) {
                return IRRELEVANCE;
            }
            if (category.contains("relevance")) {
                return RELEVANCE;
            }
            if (category.contains("parallel")) {
                return UNORDERED;
            }
            return category.contains("multiple") ? ONE_OF_SEVERAL : ONE;
        }

        boolean hasAnswers() {
            return this != IRRELEVANCE && this != RELEVANCE;
        }
    }

    /** Reads a row into which the answer was put as {@code ground_truth}, if its category has answers. */
    static SingleTurnRow read(JsonNode json) {
        StrictObject row = StrictObject.of(json);
        String id = row.text("id");
        Kind kind = Kind.of(id.substring(0, Math.max(0, id.lastIndexOf('_'))));
        Map<String, ToolDocument> functions = new LinkedHashMap<>();
        for (JsonNode function : row.value("function")) {
            ToolDocument document = ToolDocument.read(function);
            functions.put(document.name(), document);
        }
        List<AstCallCheck> expected = kind.hasAnswers() ? expected(row.value("ground_truth"), functions) : List.of();
        if (kind.hasAnswers() && expected.isEmpty()) {
            throw new IllegalArgumentException("member 'ground_truth' must have at least one call, but has none");
        }
        return new SingleTurnRow(id, kind, request(row.value("question")), functions, expected);
    }

    /** Returns the function that a tool stands for; a tool of another name is none. */
    String functionName(String tool) {
        return functions.values().stream()
                .filter(function -> tool.equals(function.toolName())
                        || tool.equals(BfclCallsWorldFactory.NAME + "_" + function.toolName()))
                .map(ToolDocument::name)
                .findFirst()
                .orElse(tool);
    }

    private static String request(JsonNode turns) {
        List<String> texts = new ArrayList<>();
        turns.forEach(turn -> texts.add(Messages.text(turn)));
        return String.join("\n\n", texts);
    }

    private static List<AstCallCheck> expected(JsonNode calls, Map<String, ToolDocument> functions) {
        List<AstCallCheck> expected = new ArrayList<>();
        for (JudgedCall call : JudgedCall.readAll(calls)
                .orElseThrow(() -> new IllegalArgumentException(
                        "member 'ground_truth' must be a list of objects with one function each"))) {
            ToolDocument function = functions.get(call.name());
            if (function == null) {
                throw new IllegalArgumentException("member 'ground_truth' expects the function '" + call.name()
                        + "', but there are only " + functions.keySet());
            }
            expected.add(new AstCallCheck(function, call.arguments()));
        }
        return expected;
    }
}
