package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asynctool.AgentBenchmark;
import org.asynctool.engine.BrokenFiles.BrokenFile;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.testing.StockWorldFactory;
import org.asynctool.world.WorldFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row that is no task is an error with its own message, and the rows around it run. */
class BrokenFilesTest {

    private static final String FOLDER = "target/broken-files/rows";

    private static Outcome outcome;

    @AgentBenchmark(tasks = FOLDER)
    static class RowsTestCase extends Kitchen {}

    @BeforeAll
    static void run(@TempDir Path services) throws Exception {
        GeneratedFolder folder = GeneratedFolder.at(FOLDER);
        BrokenFiles.all().forEach(file -> folder.file(file.name() + ".jsonl", file.bytes()));
        Path file = services.resolve("META-INF/services/" + WorldFactory.class.getName());
        Files.createDirectories(file.getParent());
        Files.writeString(file, StockWorldFactory.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {services.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            outcome = EngineRun.of(RowsTestCase.class).execute();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aBrokenRowIsAnErrorThatSaysWhatIsWrongAndWhere(BrokenFile row) {
        assertThat(outcome.words()).containsEntry(row.test(), "error");
        assertThat(outcome.message(row.test())).isEqualTo(row.message());
        assertThat(outcome.thrown(row.test()).getStackTrace()).isEmpty();
        PrintedFailure.requireSafe(outcome.thrown(row.test()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowsAroundItRun(BrokenFile row) {
        assertThat(outcome.words())
                .contains(entry("before-" + row.name(), "passed"), entry("after-" + row.name(), "passed"));
    }

    @Test
    void noRowIsPassedOverAndNothingElseIsWrong() {
        assertThat(outcome.words()).hasSize(3 * BrokenFiles.all().size());
        assertThat(outcome.brokenContainers()).isEmpty();
    }

    static List<BrokenFile> rows() {
        return BrokenFiles.all();
    }
}
