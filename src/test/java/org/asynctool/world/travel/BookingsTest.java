package org.asynctool.world.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.PlayedWorld;
import org.junit.jupiter.api.Test;

class BookingsTest {

    private final PlayedWorld world = new PlayedWorld(new TravelWorldFactory(), """
            {"access_token": "t", "token_expires_in": 1, "budget_limit": 500.0,
             "credit_card_list": {"c": {"balance": 10}, "e": {}},
             "booking_record": {
                "full": {"card_id": "c", "travel_date": "d", "travel_from": "f", "travel_to": "t", "travel_class": "l",
                         "travel_cost": 7, "transaction_id": "x", "more": 1},
                "free": {"card_id": "c"}, "lost": {"card_id": "d", "travel_cost": 1},
                "odd": {"card_id": "c", "travel_cost": "1"}, "poor": {"card_id": "e", "travel_cost": 1}, "none": {}}}
            """);

    @Test
    void aCancelledOneIsPaidBack() {
        world.play("""
                cancel_booking {"access_token": "x", "booking_id": "full"} -> {"cancel_status": false, "error": "Invalid access token"}
                cancel_booking {"access_token": "t", "booking_id": "other"} -> {"cancel_status": false, "error": "Booking not found"}
                cancel_booking {"access_token": "t", "booking_id": "full"} -> {"cancel_status": true}
                cancel_booking {"access_token": "t", "booking_id": "full"} -> {"cancel_status": false, "error": "Booking not found"}
                """);
        assertThat(world.state().at("/credit_card_list/c/balance")).hasToString("17");
        assertThat(world.state().at("/booking_record").has("full")).isFalse();
    }

    @Test
    void oneThatCannotBePaidBackStays() {
        String before = world.state().toString();
        world.play("""
                cancel_booking {"access_token": "t", "booking_id": "none"} -> failed: 'travel_cost'
                cancel_booking {"access_token": "t", "booking_id": "free"} -> failed: 'travel_cost'
                cancel_booking {"access_token": "t", "booking_id": "lost"} -> failed: 'd'
                cancel_booking {"access_token": "t", "booking_id": "odd"} -> failed: the cost of booking odd is no number
                cancel_booking {"access_token": "t", "booking_id": "poor"} -> failed: 'balance'
                """);
        assertThat(world.state()).hasToString(before);
    }

    @Test
    void anInvoiceShowsWhatWasStored() {
        world.play("""
                retrieve_invoice {"access_token": "t", "booking_id": "full", "insurance_id": "any"} -> {"invoice": {"booking_id": "full", "travel_date": "d", "travel_from": "f", "travel_to": "t", "travel_class": "l", "travel_cost": 7, "transaction_id": "x"}}
                retrieve_invoice {"access_token": "t", "insurance_id": "full"} -> {"error": "Booking not found"}
                retrieve_invoice {"access_token": "t", "booking_id": null} -> {"error": "Booking not found"}
                retrieve_invoice {"access_token": "t", "booking_id": "none"} -> failed: 'travel_date'
                """);
    }

    @Test
    void anInsuranceIsPaidWhetherThereIsMoneyOrNot() {
        world.play("""
                purchase_insurance {"access_token": "t", "insurance_type": "", "insurance_cost": 500.5, "booking_id": "", "card_id": ""} -> {"insurance_status": false, "error": "Exceeded budget limit"}
                purchase_insurance {"access_token": "t", "insurance_type": "", "insurance_cost": 500, "booking_id": "", "card_id": ""} -> {"insurance_status": false, "error": "Booking not found"}
                purchase_insurance {"access_token": "t", "insurance_type": "", "insurance_cost": 500, "booking_id": "none", "card_id": ""} -> {"insurance_status": false, "error": "Credit card not registered"}
                purchase_insurance {"access_token": "t", "insurance_type": "", "insurance_cost": 500, "booking_id": "none", "card_id": "e"} -> failed: 'balance'
                purchase_insurance {"access_token": "t", "insurance_type": "", "insurance_cost": 500, "booking_id": "none", "card_id": "c"} -> {"insurance_id": "255316027", "insurance_status": true}
                """);
        assertThat(world.state().at("/credit_card_list/c/balance")).hasToString("-490");
    }

    @Test
    void supportKnowsBookingsAndNeedsNoToken() {
        world.play("""
                contact_customer_support {"booking_id": "none", "message": "Hi"} -> {"customer_support_message": "Thank you for contacting customer support. Your message has been received and we will get back to you shortly."}
                contact_customer_support {"booking_id": "c", "message": "Hi"} -> {"error": "Booking not found"}
                """);
    }

    @Test
    void historyIsTheWholeRecord() {
        assertThat(world.call("get_booking_history", "{\"access_token\": \"t\"}"))
                .isEqualTo("{\"booking_history\":" + world.state().required("booking_record") + "}");
    }
}
