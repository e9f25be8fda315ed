package org.asynctool.world.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ObjectNode;

/** The command that converts units. */
final class UnitCommands {

    /** As many digits as survive in any reader of JSON. */
    private static final int DIGITS = 15;

    private static final int MOST_PLACES = 12;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(DIGITS);

    static final List<Command<Documents>> ALL = List.of(Command.reading(
            "convert_unit",
            "Converts a value to another unit of the same kind, exactly, and rounds once, half to even.",
            Parameters.none()
                    .other("value", "The value.", value())
                    .text("from", "Its unit: " + Unit.names() + ".")
                    .text("to", "The unit wanted.")
                    .other(
                            "places",
                            "How many decimals stay at most; the result has at most 15 digits.",
                            Schemas.integer(0, MOST_PLACES).put("default", 6)),
            UnitCommands::convert));

    private UnitCommands() {}

    private static ObjectNode value() {
        return Schemas.ofType("number").put("minimum", -1e15).put("maximum", 1e15);
    }

    private static ToolResult convert(Documents documents, Arguments arguments) throws ToolException {
        Unit from = Unit.of(arguments.text("from"));
        Unit to = Unit.of(arguments.text("to"));
        Lookup.require(
                from.kind() == to.kind(),
                () -> arguments.text("from") + " is a unit of " + word(from) + ", " + arguments.text("to") + " of "
                        + word(to));
        BigDecimal base =
                arguments.value("value").decimalValue().add(from.zero()).multiply(from.factor());
        Lookup.require(from.kind() != Unit.Kind.TEMPERATURE || base.signum() >= 0, "there is no temperature below 0 K");
        BigDecimal dividend = base.subtract(to.zero().multiply(to.factor()));
        return Answer.of("value", quotient(dividend, to.factor(), arguments.integer("places")))
                .with("unit", arguments.text("to"))
                .result();
    }

    private static String word(Unit unit) {
        return unit.kind().name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int places) throws ToolException {
        BigDecimal whole = dividend.divide(divisor, 0, RoundingMode.DOWN);
        int left = DIGITS - (whole.signum() == 0 ? 0 : whole.precision());
        BigDecimal rounded = dividend.divide(divisor, Math.max(0, Math.min(places, left)), RoundingMode.HALF_EVEN);
        Lookup.require(rounded.abs().compareTo(LIMIT) < 0, "the result has more than " + DIGITS + " digits");
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
