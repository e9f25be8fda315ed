package org.asynctool.world.tables;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares cells. */
final class Cells {

    /** Orders cells of one type: numbers by value, texts by their characters, false before true, nothing last. */
    static final Comparator<JsonNode> ORDER = Cells::compare;

    private Cells() {}

    /** Orders rows by some of their cells, the first one first. */
    static Comparator<List<JsonNode>> rowOrder(List<Integer> places) {
        return (one, other) -> {
            for (int place : places) {
                int order = compare(one.get(place), other.get(place));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNull() || other.isNull()) {
            return Boolean.compare(one.isNull(), other.isNull());
        }
        if (one.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.isBoolean()
                ? Boolean.compare(one.booleanValue(), other.booleanValue())
                : one.stringValue().compareTo(other.stringValue());
    }
}
