package org.asynctool.world.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the cells of a column hold, besides nothing: cells without a value are JSON null. */
enum ColumnType {
    TEXT("a text of at most " + ColumnType.LONGEST_TEXT + " characters") {
        @Override
        Optional<JsonNode> read(JsonNode given) {
            return Optional.of(given)
                    .filter(value -> value.isString() && value.stringValue().length() <= LONGEST_TEXT);
        }
    },
    INTEGER("a whole number of at most " + Decimals.DIGITS + " digits") {
        @Override
        Optional<JsonNode> read(JsonNode given) {
            return DECIMAL.read(given)
                    .map(JsonNode::decimalValue)
                    .filter(value -> value.scale() == 0)
                    .map(value -> JsonNodeFactory.instance.numberNode(value.longValueExact()));
        }
    },
    DECIMAL("a number of at most " + Decimals.DIGITS + " digits, at most " + Decimals.PLACES + " of them decimals") {
        @Override
        Optional<JsonNode> read(JsonNode given) {
            return Optional.of(given)
                    .filter(JsonNode::isNumber)
                    .map(JsonNode::decimalValue)
                    .filter(value -> Math.abs((long) value.scale()) < MOST_SCALE && Decimals.fits(value))
                    .map(ColumnType::node);
        }
    },
    BOOLEAN("true or false") {
        @Override
        Optional<JsonNode> read(JsonNode given) {
            return Optional.of(given).filter(JsonNode::isBoolean);
        }
    },
    DATE("a date such as \"2025-12-31\"") {
        @Override
        Optional<JsonNode> read(JsonNode given) {
            return Optional.of(given).filter(value -> value.isString() && isDate(value.stringValue()));
        }
    };

    /** The most characters of a text. */
    static final int LONGEST_TEXT = 1_000;

    /** Far more places than fit, far fewer than are slow. */
    private static final int MOST_SCALE = 1_000;

    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final String expected;

    ColumnType(String expected) {
        this.expected = expected;
    }

    /** Returns the one form of a value; empty where it is of another type. */
    abstract Optional<JsonNode> read(JsonNode given);

    /** Returns what values have to be, for messages. */
    String expected() {
        return expected;
    }

    boolean isNumeric() {
        return this == INTEGER || this == DECIMAL;
    }

    /** Returns how the type is written, such as {@code integer}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] words() {
        return Stream.of(values()).map(ColumnType::word).toArray(String[]::new);
    }

    static Optional<ColumnType> of(String word) {
        return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** Returns a number as a cell holds it. */
    static JsonNode node(BigDecimal value) {
        return JsonNodeFactory.instance.numberNode(Decimals.plain(value));
    }

    private static boolean isDate(String text) {
        if (!DATE_FORM.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
