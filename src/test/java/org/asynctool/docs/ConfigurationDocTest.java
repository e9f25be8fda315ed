package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.engine.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The page of the settings says what the engine does. */
class ConfigurationDocTest {

    private static final Path PAGE = Path.of("docs/reference/configuration.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(asynctool\\.[\\w.]+)` \\| (.+?) \\| (.+?) \\| .+ \\|$");
    private static final Pattern KEY = Pattern.compile(
            "(?<!org\\.)asynctool\\.(?:tasks|agent|budget|gates|baseline|run|shard|resume|missed|output|traces|cassettes|execution)[\\w.]*\\w");

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("README.md")), Files.walk(Path.of("docs")))) {
            return pages.filter(page -> page.toString().endsWith(".md")).toList();
        }
    }

    @Test
    void everyKeyIsOnThePageOnceAndNoOther() {
        assertThat(rows().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(keys())
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageNamesAKeyThatIsNotThere(Path page) throws IOException {
        assertThat(KEY.matcher(Files.readString(page)).results().map(MatchResult::group))
                .isSubsetOf(keys());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Constants.GATES,
                Constants.BASELINE_UPDATE,
                Constants.RUN,
                Constants.TRACES,
                Constants.MISSED,
                Constants.CASSETTES
            })
    void theAllowedValuesAreThoseThatTheEngineNames(String key) {
        String allowed = rows().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)))
                .get(key)
                .replace("`", "");

        assertThat(failures(Map.of(key, "not/allowed")))
                .containsExactly(key + " must be " + allowed + ", but is 'not/allowed'");
    }

    @Test
    void aDefaultIsAllowedWhereItIsAValue() {
        Map<String, String> defaults = rows().filter(row -> row.group(3).matches("`[\\w/]+`"))
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(3).replace("`", "")));

        assertThat(defaults).containsKeys(Constants.GATES, Constants.TRACES, Constants.PARALLEL_ENABLED);
        assertThat(failures(defaults)).isEmpty();
    }

    private static List<String> failures(Map<String, String> settings) {
        return EngineTestKit.engine(Constants.ENGINE_ID)
                .configurationParameters(settings)
                .execute()
                .containerEvents()
                .failed()
                .stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .toList();
    }

    private static Stream<MatchResult> rows() {
        try {
            return ROW.matcher(Files.readString(PAGE)).results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Field constant : Constants.class.getFields()) {
            try {
                keys.add((String) constant.get(null));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return keys.stream()
                .filter(key -> key.contains(".") && !key.endsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
