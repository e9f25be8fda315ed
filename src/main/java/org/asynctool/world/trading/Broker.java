package org.asynctool.world.trading;

import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command.Action;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the commands work on: the account of one customer, its orders, and the market. */
final class Broker {

    private final Account account;
    private final Orders orders;
    private final Market market;
    private final boolean longContext;
    private boolean loggedIn;

    /**
     * Makes a broker with nobody logged in.
     *
     * @param longContext whether some results are made long
     */
    Broker(Account account, Orders orders, Market market, boolean longContext) {
        this.account = account;
        this.orders = orders;
        this.market = market;
        this.longContext = longContext;
    }

    /** Returns a broker of its own, before anything was done. */
    Broker copy() {
        Broker copy = new Broker(account.copy(), orders.copy(), market.copy(), longContext);
        copy.loggedIn = loggedIn;
        return copy;
    }

    /**
     * Makes an action that is only for customers who are logged in.
     *
     * @param otherwise the error without a login
     */
    static Action<Broker> withLogin(String otherwise, Action<Broker> action) {
        return withLogin(ToolResult.error("User not authenticated. Please log in to " + otherwise + "."), action);
    }

    static Action<Broker> withLogin(ToolResult otherwise, Action<Broker> action) {
        return (Broker broker, Arguments arguments) -> broker.isLoggedIn() ? action.run(broker, arguments) : otherwise;
    }

    Account account() {
        return account;
    }

    Orders orders() {
        return orders;
    }

    Market market() {
        return market;
    }

    boolean isLoggedIn() {
        return loggedIn;
    }

    void logIn() {
        loggedIn = true;
    }

    void logOut() {
        loggedIn = false;
    }

    boolean hasLongContext() {
        return longContext;
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        orders.addTo(state);
        account.addTo(state);
        market.addTo(state);
        return state.put("authenticated", loggedIn).put("long_context", longContext);
    }
}
