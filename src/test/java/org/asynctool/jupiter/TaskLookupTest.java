package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskLookupTest {

    private final TaskLookup lookup = new TaskLookup(TaskLookupTest.class);

    @ParameterizedTest
    @CsvSource({
        "toast.json, toast",
        "toast.json#toast, toast",
        "porridge.json, porridge",
        "classpath:/engine/mixed.jsonl#coffee, coffee",
        "src/test/resources/engine/mixed.jsonl#soup, soup",
        "file:src/test/resources/tasks/porridge.json, porridge"
    })
    void finds(String written, String id) {
        assertThat(lookup.one(written).task().id()).isEqualTo(id);
    }

    @Test
    void namesAllPlacesWhereAPlainNameWasLookedUp() {
        refused("tost.json")
                .isEqualTo("there is no task file 'tost.json': looked for"
                        + " classpath:/org/asynctool/jupiter/tost.json and classpath:/tasks/tost.json;"
                        + " did you mean 'toast.json'? A file stands in src/test/resources, or is named by its path,"
                        + " as in \"src/tasks/tost.json\"");
    }

    @Test
    void aPlainNameHasTheEndingOfATaskFile() {
        refused("toast")
                .isEqualTo("'toast' is not the name of a task file; expected .json, or .jsonl with #id behind it,"
                        + " as in \"travel.jsonl#trip-and-stock\"");
    }

    @Test
    void aFileWithSeveralTasksNeedsAnId() {
        refused("classpath:/engine/mixed.jsonl")
                .isEqualTo("'classpath:/engine/mixed.jsonl' holds 3 tasks: tea, coffee, soup;"
                        + " name one, as in \"classpath:/engine/mixed.jsonl#tea\"");
    }

    @Test
    void anIdThatNoTaskHasIsAnsweredWithTheIdsThereAre() {
        refused("classpath:/engine/broken-row.jsonl#coffee")
                .isEqualTo("'classpath:/engine/broken-row.jsonl#coffee': there is no task 'coffee', but tea,"
                        + " broken-row.jsonl:2: not JSON at column 27: the text ends too early, soup");
    }

    @Test
    void anEmptyFileHoldsNoTask() {
        refused("classpath:/engine/empty.jsonl").isEqualTo("'classpath:/engine/empty.jsonl' holds no task");
    }

    @AsyncToolTest
    static class WrongTestCase {

        @Test
        void missing(@TaskFile("tost.json") ToolEnvironment environment) {}

        @Test
        void unauditable(@TaskFile("classpath:/engine/unauditable.jsonl#burnt") ToolEnvironment environment) {}

        @Test
        void manyLines(@TaskFile("classpath:/engine/scorched.json") ToolEnvironment environment) {}
    }

    @Test
    void aTestWhoseTaskCannotBePlayedSaysWhichParameterAndWhy() {
        assertThat(JupiterRun.of(WrongTestCase.class).tests())
                .hasEntrySatisfying(
                        "missing(ToolEnvironment)",
                        said -> assertThat(said)
                                .startsWith("Failed to resolve parameter [")
                                .contains(": there is no task file 'tost.json': looked for "))
                .hasEntrySatisfying(
                        "unauditable(ToolEnvironment)",
                        said -> assertThat(said)
                                .contains(
                                        ": task 'burnt' (unauditable.jsonl:1) cannot be played: /subTasks/0/reference/1: "))
                .hasEntrySatisfying(
                        "manyLines(ToolEnvironment)",
                        said -> assertThat(said)
                                .contains(
                                        ": task 'scorched' (scorched.json:12) cannot be played: /subTasks/0/reference/1: "));
    }

    private AbstractStringAssert<?> refused(String written) {
        return assertThatExceptionOfType(MistakeException.class)
                .isThrownBy(() -> lookup.one(written))
                .extracting(Throwable::getMessage)
                .asInstanceOf(InstanceOfAssertFactories.STRING);
    }
}
