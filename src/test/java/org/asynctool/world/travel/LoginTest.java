package org.asynctool.world.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.PlayedWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    @Test
    void anybodyLogsIn() {
        PlayedWorld world = new PlayedWorld(new TravelWorldFactory(), "{}").play("""
                travel_get_login_status {} -> {"status": false}
                authenticate_travel {"client_id": "", "client_secret": "", "refresh_token": "", "grant_type": "read", "user_first_name": "Ann", "user_last_name": "Lee"} -> {"expires_in": 2, "access_token": "251675", "token_type": "Bearer", "scope": "read"}
                travel_get_login_status {} -> {"status": true}
                """);
        assertThat(world.state()).hasToString("""
                {"credit_card_list":{},"booking_record":{},"access_token":"251675","token_type":"Bearer",\
                "token_expires_in":2,"token_scope":"read","user_first_name":"Ann","user_last_name":"Lee",\
                "budget_limit":null,"long_context":false}""");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.0, false", "-1, true", "3600, true", "null, false"})
    void aTokenIsValidUntilNothingOfItIsLeft(String expires, boolean valid) {
        new PlayedWorld(new TravelWorldFactory(), "{\"token_expires_in\": " + expires + "}").play("""
                travel_get_login_status {} -> {"status": %s}
                """.formatted(valid));
    }

    @ParameterizedTest
    @CsvSource({"null, 't', ''", "0, 't', Token expired", "1, 't', ''", "1, 'x', Invalid access token"})
    void tokensAreCheckedWhereTheyAreAskedFor(String expires, String token, String problem) {
        PlayedWorld world = new PlayedWorld(
                new TravelWorldFactory(), "{\"access_token\": \"t\", \"token_expires_in\": " + expires + "}");
        String history = world.call("get_booking_history", "{\"access_token\": \"" + token + "\"}");
        assertThat(history)
                .isEqualTo(problem.isEmpty() ? "{\"booking_history\":{}}" : "{\"error\":\"" + problem + "\"}");
    }

    @Test
    void everyRefusalOfATokenHasItsForm() {
        PlayedWorld world = new PlayedWorld(new TravelWorldFactory(), "{\"token_expires_in\": 0}");
        String before = world.state().toString();
        world.play("""
                register_credit_card {"access_token": "", "card_number": "", "expiration_date": "", "cardholder_name": "", "card_verification_number": 1} -> {"error": "Token expired"}
                get_credit_card_balance {"access_token": "", "card_id": ""} -> {"error": "Token expired"}
                set_budget_limit {"access_token": "", "budget_limit": 1} -> {"error": "Token expired"}
                book_flight {"access_token": "", "card_id": "", "travel_date": "", "travel_from": "", "travel_to": "", "travel_class": ""} -> {"booking_status": false, "error": "Token expired"}
                cancel_booking {"access_token": "", "booking_id": ""} -> {"cancel_status": false, "error": "Token expired"}
                retrieve_invoice {"access_token": ""} -> {"error": "Token expired"}
                get_booking_history {"access_token": ""} -> {"error": "Token expired"}
                purchase_insurance {"access_token": "", "insurance_type": "", "insurance_cost": 1, "booking_id": "", "card_id": ""} -> {"insurance_status": false, "error": "Token expired"}
                """);
        assertThat(world.state()).hasToString(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann | Lea | 1990-01-01 | US1 | Cannot book flight information for another user.Expected Ann Lee, got"
                        + " Ann Lea",
                "Ann | Lee | 1990-02-30 | US1 | Invalid date of birth format. Please use YYYY-MM-DD.",
                "Ann | Lee | 2007-05-02 | US1 | Traveler must be at least 18 years old.",
                "Ann | Lee | 2030-01-01 | US1 | Traveler must be at least 18 years old.",
                "Ann | Lee | 2007-5-1   | us1 | Passport must be issued by the United States."
            })
    void refusesTravellers(String first, String last, String birth, String passport, String problem) {
        assertThat(verify("\"user_first_name\": \"Ann\", \"user_last_name\": \"Lee\"", first, last, birth, passport))
                .isEqualTo("{\"verification_status\":false,\"verification_failure\":\"" + problem + "\"}");
    }

    @Test
    void acceptsTheUserOnTheEighteenthBirthday() {
        assertThat(verify(
                        "\"user_first_name\": \"Ann\", \"user_last_name\": \"Lee\"", "Ann", "Lee", "2007-05-01", "US"))
                .isEqualTo("{\"verification_status\":true}");
    }

    @Test
    void namesNobodyAsPythonDoes() {
        assertThat(verify("\"user_last_name\": \"Lee\"", "Ann", "Lee", "", ""))
                .contains("user.Expected None Lee, got Ann Lee");
    }

    private static String verify(String state, String first, String last, String birth, String passport) {
        return new PlayedWorld(new TravelWorldFactory(), "{\"today\": \"2025-05-01\", " + state + "}")
                .call(
                        "verify_traveler_information",
                        "{\"first_name\": \"%s\", \"last_name\": \"%s\", \"date_of_birth\": \"%s\", \"passport_number\": \"%s\"}"
                                .formatted(first, last, birth, passport));
    }
}
