package org.asynctool.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.asynctool.testing.TaskFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFileTest {

    @Test
    void readsOneTaskALineAndPassesOverBlankOnes() {
        assertThat(read("\n" + task("a") + "\r\n  \n" + task("b")))
                .containsExactly("travel.jsonl:2 a", "travel.jsonl:4 b");
    }

    @Test
    void aBrokenRowNamesFileLinePlaceAndProblemAndDoesNotEndTheFile() {
        assertThat(read(task("a") + "\n" + task("b").replace("\"requests\"", "\"request\"") + "\n" + task("c")))
                .containsExactly(
                        "travel.jsonl:1 a",
                        "travel.jsonl:2: /subTasks/0/request: unknown field 'request'; did you mean 'requests'?"
                                + " a sub-task has the fields id, category, requests, worlds, tools, reference, goal, validFor, checkpoints",
                        "travel.jsonl:3 c");
    }

    @Test
    void aTornRowNamesTheColumn() {
        assertThat(read(task("a") + "\n" + task("b").substring(0, 20)))
                .containsExactly("travel.jsonl:1 a", "travel.jsonl:2: not JSON at column 21: the text ends too early");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedAndNotReplaced() {
        byte[] row = task("b").getBytes(StandardCharsets.UTF_8);
        row[4] = (byte) 0xFF;
        InputStream in = joined(bytes(task("a") + "\n"), row, bytes("\n" + task("c")));

        assertThat(read(in, "travel.jsonl"))
                .containsExactly(
                        "travel.jsonl:1 a",
                        "travel.jsonl:2: not UTF-8: byte 5 is 0xFF; save the file as UTF-8",
                        "travel.jsonl:3 c");
    }

    @Test
    void aCharacterThatTheEndOfTheFileCutsIsNotUtf8() {
        byte[] cut = {'{', '"', (byte) 0xE6, (byte) 0x97};

        assertThat(read(new ByteArrayInputStream(cut), "travel.jsonl"))
                .containsExactly("travel.jsonl:1: not UTF-8: byte 3 is 0xE6; save the file as UTF-8");
    }

    @Test
    void toleratesAByteOrderMarkInFrontOnly() {
        assertThat(read("\uFEFF" + task("a"))).containsExactly("travel.jsonl:1 a");
        assertThat(read(task("a") + "\n\uFEFF" + task("b")).get(1))
                .startsWith("travel.jsonl:2: not JSON at column 1: ");
    }

    @Test
    void aLineThatIsTooLongIsOneBrokenRowAndTheNextOneIsRead() {
        byte[] longest = new byte[TaskFile.MAX_BYTES];
        Arrays.fill(longest, (byte) ' ');
        InputStream in = joined(bytes(task("a") + "\n"), longest, bytes("x\n" + task("b") + "\n"), longest);

        assertThat(read(in, "travel.jsonl"))
                .containsExactly(
                        "travel.jsonl:1 a",
                        "travel.jsonl:2: the line is longer than 16 MiB (16777216 bytes); a task must fit in that",
                        "travel.jsonl:3 b");
    }

    @Test
    void aLongLineIsNotHeldInMemory() {
        InputStream endless = new InputStream() {
            private long left = 2_000_000_000L;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int count = (int) Math.min(length, left);
                left -= count;
                Arrays.fill(target, offset, offset + count, (byte) 'x');
                return count == 0 ? -1 : count;
            }
        };

        assertThat(read(endless, "travel.jsonl")).hasSize(1);
    }

    @Test
    void halvesOfCharactersAndNonCharactersAreData() {
        String row = task("a").replace("Book it.", "Book \\ud800 \\uffff \uFFFF.");

        try (Stream<TaskRow> rows = TaskFile.rows(new ByteArrayInputStream(bytes(row)), "travel.jsonl")) {
            assertThat(rows)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ValidRow.class,
                            valid -> assertThat(valid.task().subTasks().get(0).requests())
                                    .containsExactly("Book \uD800 \uFFFF \uFFFF."));
        }
    }

    @Test
    void theSecondRowWithAnIdIsBrokenAndNamesTheFirst() {
        assertThat(read(task("Trip") + "\n\n" + task("trip") + "\n" + task("other")))
                .containsExactly(
                        "travel.jsonl:1 Trip",
                        "travel.jsonl:3: /id: id 'trip' is already used in line 1; ids must be unique without regard to"
                                + " case",
                        "travel.jsonl:4 other");
    }

    @Test
    void aFileWithoutARowIsEmpty() {
        assertThat(read("")).isEmpty();
        assertThat(read("\uFEFF\n \r\n")).isEmpty();
        assertThat(read(new ByteArrayInputStream(new byte[0]), "trip.json")).isEmpty();
    }

    @Test
    void aJsonFileIsOneTaskAndNamesTheLineOfTheFault() {
        String broken =
                TaskFixtures.fullWith("/subTasks/0/goal/steps", "\"all\"").toPrettyString();
        int line =
                (int) broken.substring(0, broken.indexOf("\"steps\"")).lines().count();

        assertThat(read(new ByteArrayInputStream(bytes("\n" + TaskFixtures.FULL)), "trip.json"))
                .containsExactly("trip.json:2 trip-and-stock");
        assertThat(read(new ByteArrayInputStream(bytes(broken)), "trip.json"))
                .containsExactly("trip.json:" + line
                        + ": /subTasks/0/goal/steps: expected one of reference, any, but was text 'all'");
    }

    @Test
    void aJsonFileNamesTheLineAroundWhatIsMissing() {
        String missing = TaskFixtures.FULL.replace("\"tool\": \"book_flight\", \"after\"", "\"after\"");
        int line = (int) missing.substring(0, missing.indexOf("\"a2\"")).lines().count();

        assertThat(read(new ByteArrayInputStream(bytes(missing)), "trip.json"))
                .containsExactly("trip.json:" + line
                        + ": /subTasks/0/reference/1: a step needs the field 'tool', but it is missing");
    }

    @Test
    void aJsonFileNamesLineAndColumnWhereItIsNotJson() {
        assertThat(read(new ByteArrayInputStream(bytes("{\n\n  oops\n}")), "trip.json"))
                .containsExactly(
                        "trip.json:3: not JSON at column 3: Unexpected character ('o' (code 111)): was expecting"
                                + " double-quote to start property name");
        assertThat(read(new ByteArrayInputStream(new byte[] {'{', '\n', (byte) 0xFF}), "trip.json"))
                .containsExactly("trip.json:2: not UTF-8: byte 3 is 0xFF; save the file as UTF-8");
    }

    @Test
    void aNameWithHalfACharacterIsANameLikeAnyOther() {
        assertThat(read(new ByteArrayInputStream(bytes("{\n  \"half \\ud83d\": 1\n}")), "trip.json"))
                .singleElement()
                .asString()
                .startsWith("trip.json:2: /half \ud83d: unknown field 'half \ud83d'");
    }

    @Test
    void aJsonFileThatIsTooLongIsBroken() {
        assertThat(read(new ByteArrayInputStream(new byte[TaskFile.MAX_BYTES + 1]), "trip.json"))
                .containsExactly(
                        "trip.json:1: the file is longer than 16 MiB (16777216 bytes); a task must fit in that");
    }

    @Test
    void closesTheFileWithTheStream() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream(bytes(task("a"))) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        TaskFile.rows(in, "travel.jsonl").close();

        assertThat(closed).isTrue();
    }

    @Test
    void saysWhichFileCannotBeRead(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("tasks.yaml"));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> TaskFile.read(file))
                .withMessage(
                        "'" + file + "' is not a task file; expected a name that ends in .json (one task) or .jsonl"
                                + " (one task a line)");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> TaskFile.read(folder.resolve("none.jsonl")))
                .withMessageStartingWith("cannot read the task file " + folder.resolve("none.jsonl"));
    }

    static String task(String id) {
        return "{\"version\": 1, \"id\": \"" + id + "\", \"subTasks\": [{\"id\": \"A\", \"requests\": [\"Book it.\"],"
                + " \"worlds\": {\"travel\": {}}, \"reference\": []}]}";
    }

    /** Rows as {@code position id} or as the message of a broken one. */
    static List<String> shown(Stream<TaskRow> rows) {
        try (rows) {
            return rows.map(row -> row instanceof ValidRow valid
                            ? valid.position() + " " + valid.task().id()
                            : ((BrokenRow) row).message())
                    .toList();
        }
    }

    private static List<String> read(String text) {
        return read(new ByteArrayInputStream(bytes(text)), "travel.jsonl");
    }

    private static List<String> read(InputStream in, String name) {
        return shown(TaskFile.rows(in, name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream joined(byte[]... parts) {
        return new SequenceInputStream(Collections.enumeration(
                Stream.of(parts).map(ByteArrayInputStream::new).toList()));
    }
}
