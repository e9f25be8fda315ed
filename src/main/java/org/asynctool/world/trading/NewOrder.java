package org.asynctool.world.trading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Bounds;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Places orders. */
final class NewOrder {

    private static final JsonNode ZERO = JsonNodeFactory.instance.numberNode(0);

    private NewOrder() {}

    static ToolResult place(Broker broker, Arguments arguments) throws ToolException {
        Optional<String> obstacle = obstacle(broker, arguments);
        if (obstacle.isPresent()) {
            return ToolResult.error(obstacle.get());
        }
        String type = arguments.text("order_type");
        JsonNode amount = arguments.value("amount");
        Bounds.requireShort(arguments, "order_type", "amount");
        double price = PythonNumbers.real(arguments.value("price"));
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.set("id", broker.orders().nextId());
        order.put("order_type", type).put("symbol", arguments.text("symbol")).put("price", price);
        order.set("amount", amount);
        order.put("status", "Open");
        // Open already, and told to be pending.
        return Answer.of("order_id", broker.orders().add(order))
                .with("order_type", type)
                .with("status", "Pending")
                .with("price", price)
                .with("amount", amount)
                .result();
    }

    private static Optional<String> obstacle(Broker broker, Arguments arguments) throws ToolException {
        String symbol = arguments.text("symbol");
        if (broker.market().quote(symbol).isEmpty()) {
            return Optional.of("Invalid stock symbol: " + symbol);
        }
        JsonNode price = arguments.value("price");
        JsonNode amount = arguments.value("amount");
        if (PythonNumbers.compare(price, 0) <= 0 || PythonNumbers.compare(amount, 0) <= 0) {
            return Optional.of("Price and amount must be positive values.");
        }
        return arguments.text("order_type").equalsIgnoreCase("buy")
                ? tooExpensive(broker, PythonNumbers.real(price) * PythonNumbers.real(amount))
                : Optional.empty();
    }

    private static Optional<String> tooExpensive(Broker broker, double cost) throws ToolException {
        JsonNode balance = broker.account().balance().orElse(ZERO);
        return PythonNumbers.compare(PythonNumbers.real(cost), balance) > 0
                ? Optional.of("Insufficient funds: required $" + dollars(cost) + " but only $"
                        + dollars(PythonNumbers.real(balance)) + " available.")
                : Optional.empty();
    }

    /** Rounds the exact value of the double: 2.675 is a little less than that, so it gives 2.67. */
    static String dollars(double value) {
        String text = new BigDecimal(Math.abs(value))
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString();
        return Math.copySign(1, value) < 0 ? "-" + text : text;
    }
}
