package org.asynctool.world.trading;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;

/**
 * Makes worlds that are an account at a stock broker. Tools: {@code add_to_watchlist}, {@code cancel_order}, {@code
 * filter_stocks_by_price}, {@code fund_account}, {@code get_account_info}, {@code get_available_stocks}, {@code
 * get_current_time}, {@code get_order_details}, {@code get_order_history}, {@code get_stock_info}, {@code
 * get_symbol_by_name}, {@code get_transaction_history}, {@code get_watchlist}, {@code notify_price_change}, {@code
 * place_order}, {@code remove_stock_from_watchlist}, {@code trading_get_login_status}, {@code trading_login}, {@code
 * trading_logout}, {@code withdraw_funds}. They behave as class TradingBot of the Berkeley Function Calling Leaderboard
 * does.
 *
 * <p>State; every member may be missing, others are passed over:
 *
 * <pre>{@code
 * {"orders": {"12345": {"id": 12345, "order_type": "Buy", "symbol": "AAPL", "price": 210.65, "amount": 10,
 *                       "status": "Completed"}},
 *  "account_info": {"account_id": 12345, "balance": 10000.0, "binding_card": 1974202140965533},
 *  "authenticated": false, "market_status": "Closed", "order_counter": 12446,
 *  "stocks": {"NVDA": {"price": 220.34, "percent_change": 0.34, "volume": 1.234, "MA(5)": 220.45, "MA(20)": 220.67}},
 *  "watch_list": ["NVDA"],
 *  "transaction_history": [{"type": "deposit", "amount": 5.0, "timestamp": "2024-08-31 12:00:00"}],
 *  "random_seed": 1053520, "long_context": false}
 * }</pre>
 *
 * <p>The defaults are these, with one more order and ten more stocks, and without the transaction. With {@code
 * long_context} five tools add a filler without meaning to their results.
 *
 * <p>The state that goals are judged by has the same members but {@code random_seed}. Hidden is what that seeds: the
 * times of transactions, drawn as CPython draws them.
 *
 * <p>There are at most 10,000 orders and 10,000 transactions, and an order's type and amount have at most 10,000
 * characters. A call that would exceed this fails and changes nothing.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TradingWorldFactory extends CommandWorldFactory<Broker> {

    private static final Commands<Broker> COMMANDS = Commands.of(
            List.of(QuoteCommands.ALL, LoginCommands.ALL, OrderCommands.ALL, CashCommands.ALL, WatchCommands.ALL));

    /** For the service loader. */
    public TradingWorldFactory() {
        super("trading", COMMANDS, state -> InitialState.read(state)::copy, Broker::state);
    }
}
