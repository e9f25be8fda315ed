package org.asynctool.engine;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.engine.EngineRun.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are odd as a whole: what can be read runs, and what cannot is an error. */
class OddFilesTest {

    private static final String FOLDER = "target/broken-files/odd";

    @AgentBenchmark(tasks = FOLDER + "/empty.jsonl")
    static class EmptyTestCase extends Kitchen {}

    @AgentBenchmark(tasks = FOLDER + "/gone.jsonl")
    static class GoneTestCase extends Kitchen {}

    @AgentBenchmark(tasks = FOLDER + "/tasks.yaml")
    static class OtherKindTestCase extends Kitchen {}

    @AgentBenchmark(tasks = FOLDER + "/folder.jsonl")
    static class FolderTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/../tasks.jsonl")
    static class ClimbingTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "bad\u0000name.jsonl")
    static class NullInNameTestCase extends Kitchen {}

    @AgentBenchmark(tasks = " ")
    static class BlankTestCase extends Kitchen {}

    @AgentBenchmark(tasks = FOLDER + "/unreadable.jsonl")
    static class UnreadableTestCase extends Kitchen {}

    @AgentBenchmark(tasks = FOLDER + "/mixed")
    static class MixedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = FOLDER + "/shared.jsonl")
    static class OneTestCase extends Kitchen {}

    @AgentBenchmark(tasks = FOLDER + "/shared.jsonl")
    static class OtherTestCase extends Kitchen {}

    @AgentBenchmark(tasks = {FOLDER + "/shared.jsonl", FOLDER + "/shared.jsonl"})
    static class TwiceTestCase extends Kitchen {}

    @AgentBenchmark(tasks = FOLDER + "/big.jsonl")
    static class BigTestCase extends Kitchen {}

    static Stream<Arguments> mistakes() {
        String folder = Path.of(FOLDER).toAbsolutePath().toString();
        return Stream.of(
                arguments(EmptyTestCase.class, FOLDER + "/empty.jsonl", "it holds no task"),
                arguments(
                        GoneTestCase.class,
                        FOLDER + "/gone.jsonl",
                        "no tasks at '" + FOLDER + "/gone.jsonl': there is no file or folder " + folder
                                + "/gone.jsonl"),
                arguments(
                        OtherKindTestCase.class,
                        FOLDER + "/tasks.yaml",
                        "'" + folder + "/tasks.yaml' is not a task file; expected a name that ends in .json (one task)"
                                + " or .jsonl (one task a line)"),
                arguments(
                        FolderTestCase.class,
                        FOLDER + "/folder.jsonl",
                        "no task file (.json, .jsonl) in '" + FOLDER + "/folder.jsonl', folder " + folder
                                + "/folder.jsonl"),
                arguments(
                        ClimbingTestCase.class,
                        "classpath:/../tasks.jsonl",
                        "'classpath:/../tasks.jsonl' climbs out of its folder; write it without '..'"),
                arguments(
                        NullInNameTestCase.class,
                        "bad\\u{0}name.jsonl",
                        "'bad\\u{0}name.jsonl' is not a location of tasks: Nul character not allowed:"
                                + " bad\\u{0}name.jsonl"),
                arguments(
                        BlankTestCase.class,
                        " ",
                        "a location of tasks must not be blank; expected for example"
                                + " classpath:/tasks/travel.jsonl or src/tasks"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aFileThatIsNoTaskFileIsOneErrorOfItsClass(Class<?> type, String location, String problem) throws IOException {
        GeneratedFolder folder =
                GeneratedFolder.at(FOLDER).file("empty.jsonl", new byte[0]).file("tasks.yaml", utf8("tasks:"));
        Files.createDirectory(folder.path("folder.jsonl"));

        Outcome outcome = EngineRun.of(type).execute();

        assertThat(outcome.words()).containsExactly(entry("set-up", "error"));
        assertThat(outcome.message("set-up"))
                .isEqualTo("@AgentBenchmark of " + type.getName() + ", tasks = \"" + location + "\": " + problem);
    }

    @Test
    void aFileThatCannotBeReadIsAnError() throws IOException {
        linkToUnreadable(GeneratedFolder.at(FOLDER).path("unreadable.jsonl"));

        Outcome outcome = EngineRun.of(UnreadableTestCase.class).execute();

        assertThat(outcome.words()).containsExactly(entry("set-up", "error"));
        assertThat(outcome.message("set-up"))
                .endsWith("/unreadable.jsonl\": cannot read unreadable.jsonl: Input/output error");
    }

    @Test
    void oneFileOfAFolderIsNeitherPassedOverNorHidesTheOthers() throws IOException {
        GeneratedFolder.at(FOLDER);
        GeneratedFolder mixed = GeneratedFolder.at(FOLDER + "/mixed")
                .file("a-empty.jsonl", new byte[0])
                .file("b-blank.json", utf8(" \r\n"))
                .file("c-good.json", utf8(GeneratedFolder.task("tea", "succeed")))
                .file("d-utf-16.json", GeneratedFolder.task("coffee", "succeed").getBytes(UTF_16))
                .file("e-whole.json", utf8("{\n\"version\": 1,\n\"id\": 5}"));
        linkToUnreadable(mixed.path("f-unreadable.jsonl"));

        Outcome outcome = EngineRun.of(MixedTestCase.class).execute();

        assertThat(outcome.words())
                .containsExactly(
                        entry("a-empty.jsonl:1", "error"),
                        entry("b-blank.json:1", "error"),
                        entry("tea", "passed"),
                        entry("d-utf-16.json:1", "error"),
                        entry("e-whole.json:3", "error"),
                        entry("f-unreadable.jsonl:1", "error"));
        assertThat(outcome.message("a-empty.jsonl:1")).isEqualTo("a-empty.jsonl:1: the file holds no task");
        assertThat(outcome.message("b-blank.json:1")).isEqualTo("b-blank.json:1: the file holds no task");
        assertThat(outcome.message("d-utf-16.json:1"))
                .isEqualTo("d-utf-16.json:1: not UTF-8: byte 1 is 0xFE; save the file as UTF-8");
        assertThat(outcome.message("e-whole.json:3"))
                .isEqualTo("e-whole.json:3: /id: expected a text, but was number 5");
        assertThat(outcome.message("f-unreadable.jsonl:1"))
                .isEqualTo("f-unreadable.jsonl:1: cannot read f-unreadable.jsonl: Input/output error");
    }

    @Test
    void twoClassesMayNameOneFileAndOneClassMayNot() {
        GeneratedFolder.at(FOLDER).file("shared.jsonl", List.of(GeneratedFolder.task("tea", "succeed")));

        assertThat(EngineRun.of(OneTestCase.class).execute().words()).containsExactly(entry("tea", "passed"));
        assertThat(EngineRun.of(OtherTestCase.class).execute().words()).containsExactly(entry("tea", "passed"));

        Outcome twice = EngineRun.of(TwiceTestCase.class).execute();
        assertThat(twice.words()).containsExactly(entry("tea", "passed"), entry("shared.jsonl:1", "error"));
        assertThat(twice.message("shared.jsonl:1"))
                .isEqualTo("shared.jsonl:1: task 'tea' is also in shared.jsonl:1; ids are unique among the files of a"
                        + " class, upper and lower case being the same");
    }

    @Test
    void markInFrontLineEndsOfWindowsAndBlankLinesAreFine() {
        String rows = "\uFEFF" + GeneratedFolder.task("tea", "succeed") + "\r\n\r\n"
                + GeneratedFolder.task("coffee", "succeed");
        GeneratedFolder.at(FOLDER).file("shared.jsonl", utf8(rows));

        assertThat(EngineRun.of(OneTestCase.class).execute().words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "passed"));
    }

    @Test
    void ofTenThousandRowsOneIsTruncatedAndAllOthersRun() {
        List<String> rows = new ArrayList<>();
        for (int line = 1; line <= 10_000; line++) {
            String row = GeneratedFolder.task("task-" + line, "succeed");
            rows.add(line == 5_000 ? row.substring(0, row.length() / 2) : row);
        }
        GeneratedFolder.at(FOLDER).file("big.jsonl", rows);

        Outcome outcome = EngineRun.of(BigTestCase.class).execute();

        Map<String, String> words = outcome.words();
        assertThat(words).hasSize(10_000).containsEntry("big.jsonl:5000", "error");
        assertThat(words.values()).filteredOn("passed"::equals).hasSize(9_999);
        assertThat(outcome.message("big.jsonl:5000"))
                .isEqualTo("big.jsonl:5000: not JSON at column 113: the text ends too early");
    }

    /** A regular file that nobody can read from its beginning, not even the user who may do anything. */
    private static void linkToUnreadable(Path link) throws IOException {
        Path memory = Path.of("/proc/self/mem");
        assumeThat(memory).exists();
        Files.createSymbolicLink(link, memory);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
