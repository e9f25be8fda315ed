package org.asynctool.world.filesystem;

import java.io.IOException;
import org.asynctool.testing.BfclOracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Runs what was recorded on the original class: every call gives the same result, every run ends in the same state. */
class FileSystemOracleTest {

    private static final BfclOracle ORACLE = new BfclOracle("GorillaFileSystem", new FileSystemWorldFactory());

    @ParameterizedTest
    @ValueSource(strings = {"base", "miss_func", "miss_param"})
    void reproducesTheTruthsOfTasks(String category) throws IOException {
        ORACLE.verifyTruths(category);
    }

    @Test
    void reproducesTheTruthsOfTasksWithLongContext() throws IOException {
        ObjectNode padding = RecoveredPadding.of(ORACLE.truths("long_context"));
        ORACLE.verifyTruths("long_context", configured -> configured.setAll(padding));
    }

    @Test
    void reproducesRandomCallsOfWhichManyFail() throws IOException {
        ORACLE.verifyRandomCalls();
    }

    /** What a call was measured to change, the current directory included, its tool does not hide. */
    @Test
    void toolsThatChangedAnythingAreNotReadOnly() throws IOException {
        ORACLE.verifyReadOnlyTools();
    }
}
