package org.asynctool.world.boxoffice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who buys tickets, with the cents that can be paid by each payment method. */
final class Account {

    private final String id;
    private final String name;
    private final Map<String, Long> cents;

    Account(String id, String name, Map<String, Long> cents) {
        this.id = id;
        this.name = name;
        this.cents = new LinkedHashMap<>(cents);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    /**
     * Tells whether an amount can be paid, without paying it.
     *
     * @throws ToolException if there is no such payment method, or not enough on it
     */
    void requireCents(String method, long amount) throws ToolException {
        long there = Lookup.of(cents, "account '" + id + "' has no payment method", method);
        Lookup.require(
                there >= amount,
                "payment method '" + method + "' has " + there + " cents, but " + amount + " are needed");
    }

    /** Takes an amount that is there. */
    void withdraw(String method, long amount) {
        add(method, -amount);
    }

    void deposit(String method, long amount) {
        add(method, amount);
    }

    private void add(String method, long amount) {
        cents.merge(method, amount, Math::addExact);
        if (cents.get(method) < 0) {
            throw new IllegalStateException("account '" + id + "' is overdrawn");
        }
    }

    ObjectNode methods() {
        ObjectNode methods = JsonNodeFactory.instance.objectNode();
        cents.forEach(methods::put);
        return methods;
    }
}
