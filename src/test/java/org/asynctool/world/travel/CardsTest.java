package org.asynctool.world.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.PlayedWorld;
import org.junit.jupiter.api.Test;

class CardsTest {

    private static final String CARDS = """
            {"access_token": "t", "token_expires_in": 1, "user_first_name": "Ann",
             "credit_card_list": {"1": {"balance": 5}, "it's": {"limit": 3}}}
            """;

    @Test
    void aNumberMayBeRegisteredTwiceButNotThatOfAnId() {
        PlayedWorld world = world(CARDS).play("""
                register_credit_card {"access_token": "t", "card_number": "4111", "expiration_date": "x", "cardholder_name": "Ann", "card_verification_number": 7} -> {"card_id": "262919693687"}
                register_credit_card {"access_token": "t", "card_number": "1", "expiration_date": "x", "cardholder_name": "Ann", "card_verification_number": 7} -> {"error": "Card already registered"}
                get_credit_card_balance {"access_token": "t", "card_id": "262919693687"} -> {"card_balance": 44620}
                """);
        assertThat(world.state().at("/credit_card_list/262919693687")).hasToString("""
                {"card_number":"4111","expiration_date":"x","cardholder_name":"Ann","card_verification_number":7,\
                "balance":44620}""");
        world.call("register_credit_card", """
                {"access_token": "t", "card_number": "4111", "expiration_date": "", "cardholder_name": "",
                 "card_verification_number": 0}""");
        assertThat(world.state().required("credit_card_list")).hasSize(4);
    }

    @Test
    void noneIsRegisteredBeforeTheFirstLogin() {
        world("{}").play("""
                register_credit_card {"access_token": "t", "card_number": "4111", "expiration_date": "", "cardholder_name": "", "card_verification_number": 7} -> {"error": "Token not initialized"}
                """);
    }

    @Test
    void endlessTextsAreNotKept() {
        PlayedWorld world = world(CARDS).play("""
                register_credit_card {"access_token": "t", "card_number": "%s", "expiration_date": "", "cardholder_name": "", "card_verification_number": 7} -> failed: card_number is longer than 10000 characters
                """.formatted("1".repeat(10_001)));
        assertThat(world.state().required("credit_card_list")).hasSize(2);
    }

    @Test
    void balancesAreShownAsTheyAre() {
        world(CARDS).play("""
                get_credit_card_balance {"access_token": "t", "card_id": "1"} -> {"card_balance": 5}
                get_credit_card_balance {"access_token": "t", "card_id": "it's"} -> failed: 'balance'
                get_credit_card_balance {"access_token": "t", "card_id": "2"} -> {"error": "Card not registered. Here are a list of card_id's: ['1', \\"it's\\"]"}
                get_all_credit_cards {} -> {"credit_card_list": {"1": {"balance": 5}, "it's": {"limit": 3}}}
                """);
    }

    @Test
    void theBudgetLimitIsAFloat() {
        PlayedWorld world = world(CARDS).play("""
                set_budget_limit {"access_token": "t", "budget_limit": 3000} -> {"budget_limit": 3000.0}
                set_budget_limit {"access_token": "t", "budget_limit": -1.5} -> {"budget_limit": -1.5}
                set_budget_limit {"access_token": "x", "budget_limit": 1} -> {"error": "Invalid access token"}
                get_budget_fiscal_year {"lastModifiedAfter": "2020"} -> {"budget_fiscal_year": "2018"}
                """);
        assertThat(world.state().required("budget_limit")).hasToString("-1.5");
    }

    private static PlayedWorld world(String state) {
        return new PlayedWorld(new TravelWorldFactory(), state);
    }
}
