package org.asynctool.world.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;

class TextCommandsTest {

    private final WorldDesk desk = Studio.open();

    @Test
    void generateIdsHaveTheFormOfRandomUuids() {
        assertThat(Studio.texts(desk, "ids", "generate_ids", "{'count': 500}"))
                .hasSize(500)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        assertThat(desk.run("generate_ids", "{'count': 1.5}")).startsWith("refused: /count");
    }

    @Test
    void generatePasswordsKeepThePolicy() {
        assertThat(Studio.texts(
                        desk,
                        "passwords",
                        "generate_passwords",
                        "{'count': 200, 'length': 4, 'capitals': true, 'digits': true, 'symbols': true}"))
                .allMatch(password -> password.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[!#$%*+=?@_-]).{4}"));
        assertThat(Studio.texts(desk, "passwords", "generate_passwords", "{'count': 20, 'length': 12}"))
                .allMatch(password -> password.matches("[a-z]{12}"));
        assertThat(desk.run("generate_passwords", "{'count': 20, 'length': 3}")).startsWith("refused: /length is 3");
    }

    @Test
    void generateTextCountsItsUnits() {
        assertThat(text("words", 7).split(" ")).hasSize(7).allMatch(Words.LOREM::contains);
        assertThat(text("sentences", 5)).matches("([A-Z][a-z ]+\\. ?){5}");
        assertThat(text("paragraphs", 3).split("\\\\n\\\\n")).hasSize(3);
        assertThat(desk.run("generate_text", "{'unit': 'pages', 'count': 1}")).startsWith("refused: /unit");
    }

    private String text(String unit, int count) {
        return desk.run("generate_text", "{'unit': '" + unit + "', 'count': " + count + "}")
                .replaceAll("^\\{'text':'|'}$", "");
    }
}
