package org.asynctool.world.trading;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.PlayedWorld;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void logsInAndOut() {
        world("{}").play("""
                trading_get_login_status {} -> {"status": false}
                trading_logout {} -> {"status": "No user is currently logged in"}
                trading_login {"username": "a", "password": ""} -> {"status": "Logged in successfully"}
                trading_login {"username": "b", "password": ""} -> {"status": "Already logged in"}
                trading_get_login_status {} -> {"status": true}
                trading_logout {} -> {"status": "Logged out successfully"}
                trading_get_login_status {} -> {"status": false}
                """);
    }

    @Test
    void nineToolsNeedALogin() {
        PlayedWorld world = world("{}");
        String before = world.state().toString();
        world.play("""
                place_order {"order_type": "", "symbol": "", "price": 0, "amount": 0} -> {"error": "User not authenticated. Please log in to place an order."}
                withdraw_funds {"amount": 1} -> {"error": "User not authenticated. Please log in to make a transaction."}
                fund_account {"amount": 1} -> {"error": "User not authenticated. Please log in to fund the account."}
                get_account_info {} -> {"error": "User not authenticated. Please log in to view account information."}
                remove_stock_from_watchlist {"symbol": "NVDA"} -> {"error": "User not authenticated. Please log in to modify the watchlist."}
                get_watchlist {} -> ["Error: User not authenticated. Please log in to view the watchlist."]
                get_order_history {} -> [{"error": "User not authenticated. Please log in to view order history."}]
                get_transaction_history {"start_date": "x"} -> [{"error": "User not authenticated. Please log in to view transaction history."}]
                """);
        assertThat(world.state()).hasToString(before);
    }

    @Test
    void moneyComesAndGoesAtDrawnTimes() {
        PlayedWorld world = world("""
                {"authenticated": true, "market_status": "Open", "account_info": {"balance": 10, "card": 1}}""").play("""
                fund_account {"amount": 5} -> {"status": "Account funded successfully", "new_balance": 15}
                fund_account {"amount": 0} -> {"error": "Funding amount must be positive."}
                withdraw_funds {"amount": 15.5} -> {"error": "Insufficient funds for withdrawal."}
                withdraw_funds {"amount": 0.5} -> {"status": "Withdrawal successful", "new_balance": 14.5}
                withdraw_funds {"amount": 14.5} -> {"status": "Withdrawal successful", "new_balance": 0.0}
                withdraw_funds {"amount": -1} -> {"error": "Transaction amount must be positive."}
                fund_account {"amount": 1} -> {"status": "Account funded successfully", "new_balance": 1.0}
                fund_account {"amount": 1} -> {"status": "Account funded successfully", "new_balance": 2.0}
                get_account_info {} -> {"balance": 2.0, "card": 1}
                get_transaction_history {"start_date": "2024-09-02"} -> {"transaction_history": [{"type": "deposit", "amount": 5, "timestamp": "2024-09-02 05:40:15"}, {"type": "withdrawal", "amount": 14.5, "timestamp": "2024-09-02 04:29:48"}, {"type": "deposit", "amount": 1, "timestamp": "2024-09-02 09:45:15"}]}
                get_transaction_history {"end_date": "2024-9-2"} -> {"transaction_history": [{"type": "withdrawal", "amount": 0.5, "timestamp": "2024-09-01 12:26:34"}, {"type": "deposit", "amount": 1, "timestamp": "2024-09-01 17:54:53"}]}
                """);
        assertThat(world.state().required("transaction_history")).hasSize(5);
    }

    @Test
    void onlyWithdrawalsWaitForTheMarket() {
        world("{\"authenticated\": true}").play("""
                withdraw_funds {"amount": -1} -> {"error": "Market is closed. Transactions are not allowed."}
                fund_account {"amount": 1} -> {"status": "Account funded successfully", "new_balance": 10001.0}
                """);
    }

    @Test
    void anAccountWithoutABalanceFails() {
        PlayedWorld world = world("""
                {"authenticated": true, "market_status": "Open", "account_info": {}}""").play("""
                fund_account {"amount": 1} -> failed: 'balance'
                withdraw_funds {"amount": 1} -> failed: 'balance'
                get_account_info {} -> {}
                """);
        assertThat(world.state().required("transaction_history")).isEmpty();
    }

    @Test
    void theHistoryIsBoundedByDays() {
        world("""
                {"authenticated": true, "transaction_history": [
                   {"id": 1, "timestamp": "2024-01-02 00:00:00"}, {"id": 2, "timestamp": "2024-01-02 00:00:01"},
                   {"id": 3, "timestamp": "2024-1-1 9:00:00"}]}
                """).play("""
                get_transaction_history {} -> {"transaction_history": [{"id": 1, "timestamp": "2024-01-02 00:00:00"}, {"id": 2, "timestamp": "2024-01-02 00:00:01"}, {"id": 3, "timestamp": "2024-1-1 9:00:00"}]}
                get_transaction_history {"start_date": "2024-01-02", "end_date": "2024-01-02"} -> {"transaction_history": [{"id": 1, "timestamp": "2024-01-02 00:00:00"}]}
                get_transaction_history {"start_date": "", "end_date": "2024-01-02"} -> {"transaction_history": [{"id": 1, "timestamp": "2024-01-02 00:00:00"}, {"id": 3, "timestamp": "2024-1-1 9:00:00"}]}
                get_transaction_history {"start_date": "2024-01-03", "end_date": "2024-01-01"} -> {"transaction_history": []}
                get_transaction_history {"start_date": "None", "end_date": "x"} -> failed: time data 'None' does not match format '%Y-%m-%d'
                get_transaction_history {"start_date": null, "end_date": "2024-02-30"} -> failed: day is out of range for month
                """);
    }

    @Test
    void oneTransactionWithoutATimeSpoilsTheHistory() {
        world("""
                {"authenticated": true, "transaction_history": [{"timestamp": "2024-01-02"}]}""").play("""
                get_transaction_history {} -> failed: time data '2024-01-02' does not match format '%Y-%m-%d %H:%M:%S'
                """);
        world("""
                {"authenticated": true, "transaction_history": [{}]}""").play("""
                get_transaction_history {} -> failed: 'timestamp'
                """);
    }

    @Test
    void watchesStocks() {
        PlayedWorld world =
                world("{\"watch_list\": [\"ZETA\", \"OLD\", \"OLD\"]}").play("""
                add_to_watchlist {"stock": "AAPL"} -> {"watchlist": ["ZETA", "OLD", "OLD", "AAPL"]}
                add_to_watchlist {"stock": "ZETA"} -> {"watchlist": ["ZETA", "OLD", "OLD", "AAPL"]}
                add_to_watchlist {"stock": "None"} -> {"watchlist": ["ZETA", "OLD", "OLD", "AAPL"]}
                trading_login {"username": "", "password": ""} -> {"status": "Logged in successfully"}
                remove_stock_from_watchlist {"symbol": "OLD"} -> {"status": "Stock OLD removed from watchlist successfully."}
                remove_stock_from_watchlist {"symbol": "NVDA"} -> {"error": "Stock NVDA not found in watchlist."}
                get_watchlist {} -> {"watchlist": ["ZETA", "OLD", "AAPL"]}
                """);
        assertThat(world.state().required("watch_list")).hasToString("[\"ZETA\",\"OLD\",\"AAPL\"]");
    }

    private static PlayedWorld world(String state) {
        return new PlayedWorld(new TradingWorldFactory(), state);
    }
}
