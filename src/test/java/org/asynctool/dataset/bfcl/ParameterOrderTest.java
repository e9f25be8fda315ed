package org.asynctool.dataset.bfcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.asynctool.testing.JsonFixtures.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ParameterOrderTest {

    private static final JsonNode PARAMETERS = json("{'properties': {'b': {}, 'a': {}}}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"f() | {}", "f(1) | {\"b\":1}", "f(1, 2.0) | {\"b\":1,\"a\":2.0}", "f(1, a=2) | {\"b\":1,\"a\":2}"
            })
    void valuesTakeTheOrderOfTheDocument(String call, String arguments) {
        assertThat(ParameterOrder.bind(PythonCall.parse(call), PARAMETERS)).hasToString(arguments);
    }

    @Test
    void oneFunctionIsDefinedInAnotherOrderThanItIsDocumentedIn() {
        JsonNode documented = json("{'properties': {'access_token': {}, 'booking_id': {}, 'insurance_type': {},"
                + " 'insurance_cost': {}, 'card_id': {}}}");

        assertThat(ParameterOrder.bind(PythonCall.parse("purchase_insurance('t', 'i', 'b', 5, 'c')"), documented))
                .hasToString("{\"access_token\":\"t\",\"insurance_type\":\"i\",\"booking_id\":\"b\","
                        + "\"insurance_cost\":5,\"card_id\":\"c\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f(1, 2, 3) | f() takes 2 positional arguments but 3 were given",
                "f(c=1) | f() got an unexpected keyword argument 'c'",
                "f(1, b=2) | f() got multiple values for argument 'b'"
            })
    void otherArgumentsAreRefused(String call, String problem) {
        assertThatThrownBy(() -> ParameterOrder.bind(PythonCall.parse(call), PARAMETERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }
}
