package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asynctool.testing.DocSnippets;
import org.junit.jupiter.api.Test;

/** The page shows the sample project, which is built and run with all others. */
class GateAReleaseDocTest {

    private static final String DOCUMENT = "docs/how-to/gate-a-release.md";
    private static final Path SAMPLE = Path.of("sample-tests/release-gate");

    @Test
    void showsCodeThatIsCompiledAndRun() throws IOException {
        DocSnippets.assertUpToDate(DOCUMENT);
    }

    @Test
    void showsTheErrorThatTheSampleExpects() throws IOException {
        String error = """
                gate task.success >= 0.90 cannot be judged: shard 3/4 is missing

                  why        no JVM has left a plan of it for com.example.DinnerTest
                  results    target/asynctool""";

        assertThat(Path.of(DOCUMENT)).content().contains(error);
        assertThat(Files.readString(SAMPLE.resolve("verify.2.groovy"))).contains(error);
    }
}
