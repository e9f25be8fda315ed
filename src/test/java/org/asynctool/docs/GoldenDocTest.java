package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.asynctool.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages show texts of gates as they are: below {@code <!-- golden: name -->} stands the golden text of that name. */
class GoldenDocTest {

    private static final Pattern SHOWN =
            Pattern.compile("<!-- golden: (\\S+) -->\n```text\n(.*?)```\n", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"docs/reference/gates.md", "docs/how-to/read-a-failure.md"})
    void textsOfGatesAreThoseOfTheGoldenFiles(String page) throws IOException {
        assertThat(SHOWN.matcher(Files.readString(Path.of(page))).results())
                .isNotEmpty()
                .allSatisfy(GoldenDocTest::assertGolden);
    }

    private static void assertGolden(MatchResult shown) {
        assertThat(shown.group(2)).as(shown.group(1)).isEqualTo(Golden.read(shown.group(1)));
    }
}
