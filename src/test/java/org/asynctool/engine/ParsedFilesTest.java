package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.IndexedRow;
import org.asynctool.dataset.TaskLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsedFilesTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("tasks.jsonl"), "one\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    }

    @Test
    void aFileIsParsedOnce() {
        assertThat(read()).isSameAs(read());
    }

    @Test
    void aFileThatGrewIsParsedAgain() throws IOException {
        List<IndexedRow> before = read();
        Files.writeString(file, "one\ntwo\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));

        assertThat(before).hasSize(1);
        assertThat(read()).hasSize(2).allMatch(BrokenRow.class::isInstance);
    }

    @Test
    void aFileWithAnotherTimeStampIsParsedAgain() throws IOException {
        List<IndexedRow> before = read();
        Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));

        assertThat(read()).isNotSameAs(before).isEqualTo(before);
    }

    private List<IndexedRow> read() {
        return ParsedFiles.read(TaskLocation.resolve(file.toString(), getClass().getClassLoader())
                .get(0));
    }
}
