package org.asynctool.world.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PersonCommandsTest {

    private final WorldDesk desk = Studio.open();

    @Test
    void generateNamesDrawsPartsOfNames() {
        assertThat(names("'part': 'first'")).isSubsetOf(Words.FIRST_NAMES);
        assertThat(names("'part': 'last'")).isSubsetOf(Words.LAST_NAMES);
        assertThat(names("'part': 'full'")).allMatch(name -> name.matches("[A-Z][a-z]+ [A-Z][a-z]+"));
    }

    @Test
    void generateNamesIsTheSameForever() {
        assertThat(desk.run("generate_names", "{'count': 3, 'seed': 1}"))
                .isEqualTo("{'names':['Umar Tanaka','Tara Novak','Jana Groen']}");
        assertThat(desk.run("generate_names", "{'count': 3}"))
                .isEqualTo(desk.run("generate_names", "{'count': 3, 'seed': 7}"))
                .isNotEqualTo(desk.run("generate_names", "{'count': 3, 'seed': 1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'count': 0} | refused: /count is 0, expected at least 1",
                "{'count': 1001} | refused: /count is 1001, expected at most 1000",
                "{'count': 1, 'part': 'middle'} | refused: /part is \"middle\"",
                "{'count': 1, 'seed': 1000000000000000} | refused: /seed is 1000000000000000"
            })
    void generateNamesKeepsBounds(String arguments, String problem) {
        assertThat(desk.run("generate_names", arguments)).startsWith(problem);
    }

    @Test
    void generateEmailsAreAllDifferent() {
        assertThat(desk.run(
                        "generate_emails",
                        "{'names': ['Ada Groen', 'Zoë  O-Brien', 'ada groen', '!?', 'ADA GROEN'], 'domain': 'a.org'}"))
                .isEqualTo("{'emails':['ada.groen@a.org','zoe.o.brien@a.org','ada.groen2@a.org','someone@a.org',"
                        + "'ada.groen3@a.org']}");
        assertThat(desk.run("generate_emails", "{'names': ['x']}")).isEqualTo("{'emails':['x@example.com']}");
        assertThat(desk.run("generate_emails", "{'names': ['x'], 'domain': 'a b'}"))
                .startsWith("refused: /domain");
    }

    @Test
    void generatePhoneNumbersAreAllDifferent() {
        assertThat(Studio.texts(desk, "phone_numbers", "generate_phone_numbers", "{'count': 1000, 'prefix': '+31-20'}"))
                .hasSize(1000)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\+31-20-[0-9]{7}"));
        assertThat(desk.run("generate_phone_numbers", "{'count': 1, 'prefix': 'abc'}"))
                .startsWith("refused: /prefix");
    }

    @Test
    void generateAddressesHaveAllParts() {
        List<JsonNode> addresses = Studio.list(desk, "addresses", "generate_addresses", "{'count': 20}");

        assertThat(addresses).hasSize(20).allSatisfy(address -> {
            assertThat(address.required("street").stringValue()).matches("[1-9][0-9]{0,2} [A-Z].*");
            assertThat(Words.CITIES).contains(address.required("city").stringValue());
            assertThat(address.required("postcode").stringValue()).matches("[0-9]{5}");
        });
        assertThat(desk.run("generate_addresses", "{}")).startsWith("refused: /count is missing");
    }

    private List<String> names(String part) {
        return Studio.texts(desk, "names", "generate_names", "{'count': 200, " + part + "}");
    }
}
