package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.TestAbortedException;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class PublicDataTest {

    private final String before = System.getProperty(PublicData.DIRECTORY_PROPERTY, "");

    @TempDir
    Path directory;

    @BeforeEach
    void lookInTheTemporaryDirectory() {
        System.setProperty(PublicData.DIRECTORY_PROPERTY, directory.toString());
    }

    @AfterEach
    void restoreTheProperty() {
        if (before.isEmpty()) {
            System.clearProperty(PublicData.DIRECTORY_PROPERTY);
        } else {
            System.setProperty(PublicData.DIRECTORY_PROPERTY, before);
        }
    }

    @Test
    void findsAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("rows.jsonl"), "{}");

        assertThat(PublicData.require("rows.jsonl")).isEqualTo(file.toAbsolutePath());
    }

    @Test
    void skipsTheTestAndNamesTheMissingPath() {
        Path missing = directory.resolve("nowhere").resolve("rows.jsonl");

        assertThatThrownBy(() -> PublicData.require("nowhere/rows.jsonl"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("asynctool.data");
    }
}
