package org.asynctool.world.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentCommandsTest {

    private final Hall hall = new Hall();
    private final WorldDesk desk = hall.desk();

    @Test
    void getAccountShowsMoneyAndTickets() {
        String ticket = hall.ticket("anna", "visa", "'A2'");

        assertThat(desk.run("get_account", "{'account_id': 'anna'}"))
                .isEqualTo("{'account_id':'anna','name':'Anna Smit','payment_methods_cents':"
                        + "{'visa':15175,'voucher':1000},'ticket_ids':['" + ticket + "']}");
        assertThat(desk.run("get_account", "{'account_id': 'dora'}")).isEqualTo("error: there is no account 'dora'");
    }

    @Test
    void moveMoneyKeepsTheSum() {
        assertThat(move("visa", "voucher", 5_000))
                .isEqualTo("{'account_id':'anna','payment_methods_cents':{'visa':15000,'voucher':6000}}");
        assertThat(desk.state("/accounts/anna")).isEqualTo("{'visa':15000,'voucher':6000}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "visa|voucher|20001|error: payment method 'visa' has 20000 cents, but 20001 are needed",
                "visa|visa|1|error: from_method and to_method are the same",
                "visa|vouche|1|error: account 'anna' has no payment method 'vouche'; did you mean voucher?",
                "cash|visa|1|error: account 'anna' has no payment method 'cash'",
                "visa|voucher|0|refused: /amount_cents is 0, expected at least 1",
            })
    void moveMoneyMovesWhatIsThere(String from, String to, long amount, String problem) {
        assertThat(move(from, to, amount)).isEqualTo(problem);
        assertThat(desk.state("/accounts/anna")).isEqualTo("{'visa':20000,'voucher':1000}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|'price_cents':12002,'discount_cents':0,'fees_cents':800,'total_cents':12802",
                ", 'discount_code': 'TENTH'|'price_cents':12002,'discount_cents':1200,'fees_cents':740,'total_cents':11542",
                ", 'discount_code': 'ONCE'|'price_cents':12002,'discount_cents':6000,'fees_cents':500,'total_cents':6502"
            })
    void quoteHoldRoundsEachTicket(String discount, String expected) {
        String hold = hall.hold("anna", "jazz", "'C1', 'C2'");
        String code = discount == null ? "" : discount;

        assertThat(desk.run("quote_hold", "{'hold_id': '" + hold + "'" + code + "}"))
                .isEqualTo("{'hold_id':'" + hold + "'," + expected + "}");
    }

    @Test
    void quoteHoldNeedsAHoldAndACode() {
        String hold = hall.hold("anna", "play", "'A1'");

        assertThat(desk.run("quote_hold", "{'hold_id': '" + hold + "', 'discount_code': 'ONCE'}"))
                .isEqualTo("error: discount code 'ONCE' is not for event 'play'");
        assertThat(desk.run("quote_hold", "{'hold_id': '" + hold + "', 'discount_code': 'FREE'}"))
                .isEqualTo("error: there is no discount code 'FREE'");
        assertThat(desk.run("quote_hold", "{'hold_id': 'x'}")).isEqualTo("error: there is no hold 'x'");
    }

    @Test
    void payHoldMakesAnOrder() {
        String hold = hall.hold("anna", "jazz", "'A2', 'C1'");

        String order =
                desk.run("pay_hold", "{'hold_id': '" + hold + "', 'payment_method': 'visa', 'discount_code': 'ONCE'}");

        assertThat(order.replaceAll("O-[0-9a-f]{10}", "O"))
                .isEqualTo(
                        "{'order_id':'O','account_id':'anna','event_id':'jazz','payment_method':'visa',"
                                + "'price_cents':10501,'discount_cents':5250,'fees_cents':463,'total_cents':5714,'tickets':["
                                + "{'ticket_id':'O-A2','seat':'A2','paid_cents':2250,'owner_account_id':'anna','status':'valid'},"
                                + "{'ticket_id':'O-C1','seat':'C1','paid_cents':3001,'owner_account_id':'anna','status':'valid'}]}");
        assertThat(desk.state("/orders")).isEqualTo("[" + order + "]");
        assertThat(desk.state("/accounts/anna/visa")).isEqualTo("14286");
        assertThat(desk.state("/revenue_cents")).isEqualTo("{'club':0,'hall':5251}");
        assertThat(desk.state("/fees_cents")).isEqualTo("463");
        assertThat(desk.state("/discount_uses_left")).isEqualTo("{'ONCE':0}");
        assertThat(desk.state("/holds")).isEqualTo("[]");
    }

    @Test
    void payHoldNeedsMoneyAndChangesNothingWithout() {
        String hold = hall.hold("ben", "jazz", "'C1', 'C2'");
        String before = desk.state("");

        assertThat(desk.run("pay_hold", Hall.payment(hold, "visa")))
                .isEqualTo("error: payment method 'visa' has 9000 cents, but 12802 are needed");
        assertThat(desk.state("")).isEqualTo(before);
    }

    @Test
    void payHoldIsDoneOnce() {
        String hold = hall.hold("anna", "jazz", "'A2'");
        desk.run("pay_hold", Hall.payment(hold, "visa"));

        assertThat(desk.run("pay_hold", Hall.payment(hold, "visa")))
                .isEqualTo("error: hold '" + hold + "' has been paid");
    }

    @Test
    void anExpiredHoldCannotBePaid() {
        String hold = hall.hold("anna", "jazz", "'A2'");

        assertThat(desk.atMinute(10).run("pay_hold", Hall.payment(hold, "visa")))
                .isEqualTo("error: hold '" + hold + "' has expired; hold the seats again");
        assertThat(desk.state("/accounts/anna/visa")).isEqualTo("20000");
    }

    @Test
    void aHoldIsNotPaidOnceTheEventHasBegun() {
        String hold = desk.atMinute(55)
                .part("/hold_id", "hold_seats", "{'account_id': 'anna', 'event_id': 'play', 'seats': ['A1']}");

        assertThat(desk.atMinute(60).run("pay_hold", Hall.payment(hold, "visa")))
                .isEqualTo("error: event 'play' has begun");
    }

    @Test
    void aCodeIsUsedAsOftenAsItSays() {
        String first = hall.hold("anna", "jazz", "'A2'");
        String second = hall.hold("ben", "jazz", "'A3'");
        String code = "'payment_method': 'visa', 'discount_code': 'ONCE'}";

        desk.run("pay_hold", "{'hold_id': '" + first + "', " + code);
        assertThat(desk.run("pay_hold", "{'hold_id': '" + second + "', " + code))
                .isEqualTo("error: discount code 'ONCE' has been used up");
    }

    private String move(String from, String to, long amount) {
        return desk.run(
                "move_money",
                "{'account_id': 'anna', 'from_method': '%s', 'to_method': '%s', 'amount_cents': %d}"
                        .formatted(from, to, amount));
    }
}
