package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a call of literals: texts, numbers, {@code True}, {@code False}, {@code None}, lists and objects with texts as
 * keys. Integers stay integers and floats floats.
 */
final class PythonCallParser {

    /** Deeper literals are refused: texts come from agents. */
    private static final int MAX_DEPTH = 100;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, JsonNode> WORDS =
            Map.of("True", JSON.booleanNode(true), "False", JSON.booleanNode(false), "None", JSON.nullNode());

    private final PythonScanner scanner;
    private int depth;

    PythonCallParser(String text) {
        this.scanner = new PythonScanner(text);
    }

    PythonCall call() {
        String name = scanner.name("the name of a function");
        List<JsonNode> positional = new ArrayList<>();
        Map<String, JsonNode> keywords = new LinkedHashMap<>();
        scanner.expect('(');
        while (!scanner.take(')')) {
            argument(positional, keywords);
            separator(')');
        }
        scanner.end();
        return new PythonCall(name, positional, keywords);
    }

    private void argument(List<JsonNode> positional, Map<String, JsonNode> keywords) {
        if (!scanner.startsName()) {
            requireNoKeyword(keywords);
            positional.add(literal());
            return;
        }
        String word = scanner.name("an argument");
        if (!scanner.take('=')) {
            requireNoKeyword(keywords);
            positional.add(word(word));
        } else if (keywords.containsKey(word)) {
            throw scanner.problem("the argument '" + word + "' is given twice");
        } else {
            keywords.put(word, literal());
        }
    }

    private void requireNoKeyword(Map<String, JsonNode> keywords) {
        if (!keywords.isEmpty()) {
            throw scanner.problem("an argument without a name stands behind one with a name");
        }
    }

    private JsonNode literal() {
        if (++depth > MAX_DEPTH) {
            throw scanner.problem("a value is nested deeper than " + MAX_DEPTH + " levels");
        }
        JsonNode value = value();
        depth--;
        return value;
    }

    private JsonNode value() {
        if (scanner.startsText()) {
            return JSON.stringNode(scanner.text());
        }
        if (scanner.take('[')) {
            return list();
        }
        if (scanner.take('{')) {
            return dict();
        }
        return scanner.startsName() ? word(scanner.name("a value")) : scanner.number();
    }

    private JsonNode word(String word) {
        JsonNode value = WORDS.get(word);
        if (value == null) {
            throw scanner.problem("'" + word + "' is no literal");
        }
        return value;
    }

    private ArrayNode list() {
        ArrayNode list = JSON.arrayNode();
        while (!scanner.take(']')) {
            list.add(literal());
            separator(']');
        }
        return list;
    }

    private ObjectNode dict() {
        ObjectNode dict = JSON.objectNode();
        while (!scanner.take('}')) {
            String key = scanner.text();
            scanner.expect(':');
            dict.set(key, literal());
            separator('}');
        }
        return dict;
    }

    /** Takes a comma, which may be missing before the end only. */
    private void separator(char end) {
        if (!scanner.take(',') && !scanner.sees(end)) {
            throw scanner.problem("expected ',' or '" + end + "'");
        }
    }
}
