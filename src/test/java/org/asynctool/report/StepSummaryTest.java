package org.asynctool.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the variable is read is shown by the sample project {@code reports}. */
class StepSummaryTest {

    @Test
    void benchmarksAreAppendedToWhatOtherStepsWrote(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("summary");
        Files.writeString(file, "earlier\n");

        summary(file).append("## one\n");
        summary(file).append("## two\n");

        assertThat(file).hasContent("earlier\n## one\n\n## two\n\n");
    }

    @Test
    void withoutAFileNothingIsWritten() {
        assertThatCode(() -> new StepSummary(Optional.empty()).append("## one\n"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone/below/summary", "", "\0"})
    void whatCannotBeWrittenFailsNoBuild(String name, @TempDir Path folder) {
        String file = name.isEmpty() ? folder.toString() : name;

        assertThatCode(() -> new StepSummary(Optional.of(file)).append("## one\n"))
                .doesNotThrowAnyException();
    }

    private static StepSummary summary(Path file) {
        return new StepSummary(Optional.of(file.toString()));
    }
}
