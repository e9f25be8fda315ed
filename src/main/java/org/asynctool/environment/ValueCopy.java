package org.asynctool.environment;

import java.util.Base64;
import org.asynctool.json.LoneSurrogates;
import org.asynctool.text.Utf8;
import org.asynctool.world.NumberBounds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A copy of a value that an agent gave, as deep and as long as a trace can hold, or the reason why there is
 * none.
 *
 * @param value the copy; a text that says what was left out where there is none
 * @param problem why there is none; empty if there is
 * @param bytes how many bytes it has as JSON in UTF-8, about
 */
record ValueCopy(JsonNode value, String problem, int bytes) {

    /** The longest value that is taken, in characters of its JSON. */
    static final int MAX_LENGTH = 1024 * 1024;

    /** The deepest value that is taken, in levels; a trace that holds it in a state must be readable. */
    static final int MAX_DEPTH = 100;

    private static final String TOO_LONG = "too long, at most " + MAX_LENGTH + " characters are taken";

    static ValueCopy of(JsonNode value) {
        Copier copier = new Copier();
        try {
            JsonNode copy = copier.copy(value, 0);
            return NumberBounds.problem(copy)
                    .map(ValueCopy::none)
                    .orElseGet(() -> new ValueCopy(copy, "", copier.bytes));
        } catch (NoCopyException e) {
            return none(String.valueOf(e.getMessage()));
        }
    }

    /** Takes what an agent wrote in the place of JSON. */
    static ValueCopy ofText(String text) {
        return text.length() > MAX_LENGTH
                ? none(TOO_LONG)
                : new ValueCopy(JsonNodeFactory.instance.stringNode(text), "", Utf8.length(text));
    }

    private static ValueCopy none(String problem) {
        String marker = "(left out: " + problem + ")";
        return new ValueCopy(JsonNodeFactory.instance.stringNode(marker), problem, marker.length());
    }

    /** There can be no copy; the message says why. */
    private static final class NoCopyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoCopyException(String problem) {
            super(problem, null, false, false);
        }
    }

    private static final class Copier {

        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

        private int length;
        private int bytes;

        JsonNode copy(JsonNode value, int depth) {
            if (depth > MAX_DEPTH) {
                throw new NoCopyException("too deep, at most " + MAX_DEPTH + " levels are taken");
            }
            if (value.isObject()) {
                return object(value, depth);
            }
            if (value.isArray()) {
                return array(value, depth);
            }
            if (value.isString() || value.isBinary()) {
                return text(value);
            }
            if (value.isPojo() || value.isMissingNode()) {
                throw new NoCopyException(
                        "no JSON, there is a " + value.getClass().getSimpleName() + " in it");
            }
            add(numberLength(value));
            return value;
        }

        private ObjectNode object(JsonNode value, int depth) {
            ObjectNode copy = NODES.objectNode();
            add(2);
            value.properties().forEach(member -> {
                requireWhole(member.getKey());
                add(member.getKey(), 4);
                copy.set(member.getKey(), copy(member.getValue(), depth + 1));
            });
            return copy;
        }

        private ArrayNode array(JsonNode value, int depth) {
            ArrayNode copy = NODES.arrayNode();
            add(2);
            value.forEach(element -> {
                add(1);
                copy.add(copy(element, depth + 1));
            });
            return copy;
        }

        private JsonNode text(JsonNode value) {
            String text =
                    value.isString() ? value.stringValue() : Base64.getEncoder().encodeToString(value.binaryValue());
            add(text, 2);
            return NODES.stringNode(text);
        }

        /** A number with very many digits is as long as they are, without writing them down. */
        private static int numberLength(JsonNode value) {
            return value.isBigInteger() ? value.bigIntegerValue().bitLength() / 4 : 8;
        }

        /** Half a character in a name could be written to a trace but not read again. */
        private static void requireWhole(String name) {
            if (LoneSurrogates.in(name)) {
                throw new NoCopyException("the name of a member holds half a character (a lone surrogate)");
            }
        }

        private void add(String text, int around) {
            add(text.length() + around);
            bytes += Utf8.length(text) - text.length();
        }

        private void add(int characters) {
            length += characters;
            bytes += characters;
            if (length < 0 || length > MAX_LENGTH) {
                throw new NoCopyException(TOO_LONG);
            }
        }
    }
}
