package org.asynctool.world.trading;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonDates;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands about the money of the account. */
final class CashCommands {

    static final List<Command<Broker>> ALL = List.of(
            Command.reading(
                    "get_account_info",
                    "Shows the account: its id, balance and card. Needs a login.",
                    Parameters.none(),
                    Broker.withLogin(
                            "view account information",
                            (broker, arguments) ->
                                    ToolResult.of(broker.account().info().deepCopy()))),
            Command.changing(
                    "fund_account",
                    "Adds money to the balance. Needs a login.",
                    Parameters.none().number("amount", "How much to add."),
                    Broker.withLogin("fund the account", CashCommands::fund)),
            Command.changing(
                    "withdraw_funds",
                    "Takes money from the balance, while the market is open. Needs a login.",
                    Parameters.none().number("amount", "How much to take."),
                    Broker.withLogin("make a transaction", CashCommands::withdraw)),
            Command.reading(
                    "get_transaction_history",
                    "Lists the deposits and withdrawals. Needs a login.",
                    Parameters.none()
                            .optionalText("start_date", "Leaves out what was before this day, given as 2026-01-31.")
                            .optionalText(
                                    "end_date",
                                    "Leaves out what was after the first moment of this day, given as 2026-01-31."),
                    Broker.withLogin(
                            ToolResult.of(List.of(ToolResult.error(
                                            "User not authenticated. Please log in to view transaction history.")
                                    .value())),
                            CashCommands::history)));

    private CashCommands() {}

    private static ToolResult fund(Broker broker, Arguments arguments) throws ToolException {
        JsonNode amount = arguments.value("amount");
        if (PythonNumbers.compare(amount, 0) <= 0) {
            return ToolResult.error("Funding amount must be positive.");
        }
        broker.account().deposit(amount);
        return changed(broker, "Account funded successfully");
    }

    private static ToolResult withdraw(Broker broker, Arguments arguments) throws ToolException {
        JsonNode amount = arguments.value("amount");
        if (!broker.market().isOpen()) {
            return ToolResult.error("Market is closed. Transactions are not allowed.");
        }
        if (PythonNumbers.compare(amount, 0) <= 0) {
            return ToolResult.error("Transaction amount must be positive.");
        }
        if (PythonNumbers.compare(amount, broker.account().requiredBalance()) > 0) {
            return ToolResult.error("Insufficient funds for withdrawal.");
        }
        broker.account().withdraw(amount);
        return changed(broker, "Withdrawal successful");
    }

    private static ToolResult changed(Broker broker, String status) throws ToolException {
        return Answer.of("status", status)
                .with("new_balance", broker.account().requiredBalance())
                .result();
    }

    private static ToolResult history(Broker broker, Arguments arguments) throws ToolException {
        Optional<LocalDateTime> start = midnight(arguments, "start_date");
        Optional<LocalDateTime> end = midnight(arguments, "end_date");
        ArrayNode transactions = JsonNodeFactory.instance.arrayNode();
        for (JsonNode transaction : broker.account().history()) {
            LocalDateTime time = PythonDates.dateAndTime(timestamp(transaction));
            if (!start.filter(time::isBefore).isPresent()
                    && !end.filter(time::isAfter).isPresent()) {
                transactions.add(transaction.deepCopy());
            }
        }
        if (broker.hasLongContext()) {
            Padding.addTransactions(transactions);
        }
        return Answer.of("transaction_history", transactions).result();
    }

    private static Optional<LocalDateTime> midnight(Arguments arguments, String name) throws ToolException {
        String date = arguments.optionalText(name).orElse("");
        return date.isEmpty()
                ? Optional.empty()
                : Optional.of(PythonDates.date(date).atStartOfDay());
    }

    private static String timestamp(JsonNode transaction) throws ToolException {
        JsonNode timestamp = transaction.path("timestamp");
        if (!timestamp.isString()) {
            throw new ToolException("'timestamp'");
        }
        return timestamp.stringValue();
    }
}
