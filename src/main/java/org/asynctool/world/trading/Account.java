package org.asynctool.world.trading;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Bounds;
import org.asynctool.world.internal.Copies;
import org.asynctool.world.internal.PythonNumbers;
import org.asynctool.world.internal.PythonRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A customer's money and where it came from and went. */
final class Account {

    private static final String BALANCE = "balance";

    /** The time at which this world stands still; transactions happen within a day from then. */
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 9, 1, 10, 30);

    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ObjectNode info;
    private final ArrayNode history;
    private final PythonRandom random;

    Account(ObjectNode info, ArrayNode history, PythonRandom random) {
        this.info = info;
        this.history = history;
        this.random = random;
    }

    /** Returns an account of its own, whose random numbers begin anew. */
    Account copy() {
        return new Account(Copies.of(info), Copies.of(history), random.fresh());
    }

    JsonNode info() {
        return info;
    }

    JsonNode history() {
        return history;
    }

    /** Returns the balance, if the account has one. */
    Optional<JsonNode> balance() {
        return info.optional(BALANCE);
    }

    /**
     * Returns the balance.
     *
     * @throws ToolException if the account has none
     */
    JsonNode requiredBalance() throws ToolException {
        return balance().orElseThrow(() -> new ToolException("'" + BALANCE + "'"));
    }

    /**
     * Adds money.
     *
     * @throws ToolException if the account has no balance, too large a one or too long a history
     */
    void deposit(JsonNode amount) throws ToolException {
        change(PythonNumbers.sum(requiredBalance(), amount), "deposit", amount);
    }

    /**
     * Takes money.
     *
     * @throws ToolException if the account has no balance or too long a history
     */
    void withdraw(JsonNode amount) throws ToolException {
        change(PythonNumbers.difference(requiredBalance(), amount), "withdrawal", amount);
    }

    private void change(JsonNode balance, String type, JsonNode amount) throws ToolException {
        Bounds.requireRoom(history.size(), "transactions");
        info.set(BALANCE, balance);
        ObjectNode transaction = history.addObject().put("type", type);
        transaction.set("amount", amount);
        transaction.put(
                "timestamp",
                NOW.plusSeconds(random.integer(0, SECONDS_OF_A_DAY)).format(TIMESTAMP));
    }

    void addTo(ObjectNode state) {
        state.set("account_info", info.deepCopy());
        state.set("transaction_history", history.deepCopy());
    }
}
