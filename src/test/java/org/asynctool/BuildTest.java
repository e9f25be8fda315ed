package org.asynctool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildTest {
    @Test
    void classesAreReadableByJava17() throws Exception {
        try (var in = getClass().getResourceAsStream("package-info.class")) {
            assertThat(in).isNotNull();
            assertThat(in.readNBytes(8)[7]).as("class file version").isEqualTo((byte) 61);
        }
    }
}
