package org.asynctool.world.tables;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calculates one value from many rows, such as {@code sum pay}. Cells without a value do not count. */
@FunctionalInterface
interface Aggregate {

    /** What can be calculated from the values of a column. */
    enum Function {
        SUM {
            @Override
            JsonNode of(List<JsonNode> values) throws ToolException {
                return ColumnType.node(Decimals.rounded(sum(values)));
            }
        },
        AVERAGE {
            @Override
            JsonNode of(List<JsonNode> values) throws ToolException {
                return values.isEmpty()
                        ? JsonNodeFactory.instance.nullNode()
                        : ColumnType.node(Decimals.quotient(sum(values), BigDecimal.valueOf(values.size())));
            }
        },
        MINIMUM {
            @Override
            JsonNode of(List<JsonNode> values) {
                return values.stream().min(Cells.ORDER).orElse(JsonNodeFactory.instance.nullNode());
            }
        },
        MAXIMUM {
            @Override
            JsonNode of(List<JsonNode> values) {
                return values.stream().max(Cells.ORDER).orElse(JsonNodeFactory.instance.nullNode());
            }
        },
        COUNT_DISTINCT {
            @Override
            JsonNode of(List<JsonNode> values) {
                return JsonNodeFactory.instance.numberNode(new HashSet<>(values).size());
            }
        };

        abstract JsonNode of(List<JsonNode> values) throws ToolException;

        private boolean isForNumbers() {
            return this == SUM || this == AVERAGE;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static BigDecimal sum(List<JsonNode> values) {
            return values.stream().map(JsonNode::decimalValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * Calculates.
     *
     * @throws ToolException if the result is too large
     */
    JsonNode of(List<List<JsonNode>> rows) throws ToolException;

    /**
     * Reads {@code count}, or a function and a column.
     *
     * @throws ToolException if there is no such function or column, or they do not fit
     */
    static Aggregate read(Table table, String written) throws ToolException {
        if (written.equals("count")) {
            return rows -> JsonNodeFactory.instance.numberNode(rows.size());
        }
        int blank = written.indexOf(' ');
        Optional<Function> function = Stream.of(Function.values())
                .filter(known -> blank > 0 && known.word().equals(written.substring(0, blank)))
                .findFirst();
        Lookup.require(
                function.isPresent(),
                "aggregate " + Lookup.quoted(written) + " must be count, or sum, average, minimum, maximum or"
                        + " count_distinct and a column, such as \"sum pay\"");
        int place = table.place(written.substring(blank + 1));
        Lookup.require(
                table.columns().get(place).type().isNumeric() || !function.get().isForNumbers(),
                "aggregate " + Lookup.quoted(written) + " needs a column of numbers");
        return rows -> function.get().of(values(rows, place));
    }

    /** Returns the cells of a column that have a value. */
    static List<JsonNode> values(List<List<JsonNode>> rows, int place) {
        return rows.stream()
                .map(row -> row.get(place))
                .filter(cell -> !cell.isNull())
                .toList();
    }
}
