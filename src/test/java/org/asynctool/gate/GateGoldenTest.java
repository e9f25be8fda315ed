package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.asynctool.gate.GateVerdict.Kind;
import org.asynctool.testing.Golden;
import org.asynctool.testing.Lines;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link Golden} says how to write the texts anew. */
class GateGoldenTest {

    private static final GoldenGates GATES = new GoldenGates(Path.of("target/golden"));

    static Stream<String> verdicts() {
        return GATES.verdicts().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void aVerdictReadsLikeThis(String name) {
        GateVerdict verdict = GATES.verdicts().get(name).get();

        assertThat(name.split("\\.")[0]).isEqualTo(verdict.kind().word());
        Golden.assertText(name, withoutMachine(verdict.text()));
    }

    @ParameterizedTest
    @EnumSource
    void eachKindHasAGoldenText(Kind kind) {
        assertThat(Golden.names()).contains(kind.word());
    }

    static Stream<String> texts() {
        return Golden.names().stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noLineIsWiderThanTheConsole(String name) {
        assertThat(Golden.read(name).lines()).noneMatch(Lines::tooWide);
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void theFirstLineHasTheVerdictAndTheConsoleALineThatFits(String name) {
        GateVerdict verdict = GATES.verdicts().get(name).get();
        String first = verdict.text().lines().findFirst().orElseThrow();

        assertThat(first).containsPattern("^gate .{0,60}(passed|failed|skipped|cannot be judged): \\S");
        assertThat(Layout.console(verdict.text()).lines())
                .allMatch(line -> SafeText.width(line) <= Layout.CONSOLE_COLUMNS);
    }

    /** Paths of this machine are longer and shorter than those of others. */
    private static String withoutMachine(String text) {
        return text.replaceAll("looked at\\s+\\S*/target/", "looked at  /home/mary/travel/target/")
                .replaceAll("why        java.nio.file[^~]*?\\n\\n", "why        java.nio.file.FileSystemException\n\n");
    }
}
