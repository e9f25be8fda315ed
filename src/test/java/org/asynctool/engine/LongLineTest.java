package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.asynctool.AgentBenchmark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongLineTest {

    private static final String FOLDER = "target/long-line";
    private static final int MEGABYTES = 200;

    @AgentBenchmark(tasks = FOLDER + "/long.jsonl")
    static class LongLineTestCase extends Kitchen {}

    @AfterEach
    void delete() throws IOException {
        Files.deleteIfExists(Path.of(FOLDER, "long.jsonl"));
    }

    @Test
    void aLineOf200MegabytesIsAnErrorAndFitsIntoASmallHeap() throws IOException {
        write(GeneratedFolder.at(FOLDER).path("long.jsonl"));

        List<String> printed = ForkedRun.of(LongLineTestCase.class).toItsEnd("-Xmx128m");

        assertThat(printed)
                .contains("succeeded 2, failed 1")
                .contains("failure long.jsonl:2: the line is longer than 16 MiB (16777216 bytes); a task must fit in"
                        + " that");
    }

    private static void write(Path file) throws IOException {
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) 'x');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write((GeneratedFolder.task("tea", "succeed") + "\n{\"x\":\"").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < MEGABYTES; i++) {
                out.write(megabyte);
            }
            out.write(("\"}\n" + GeneratedFolder.task("coffee", "succeed")).getBytes(StandardCharsets.UTF_8));
        }
    }
}
