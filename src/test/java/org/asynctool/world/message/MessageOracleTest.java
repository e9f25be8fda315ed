package org.asynctool.world.message;

import java.io.IOException;
import org.asynctool.testing.BfclOracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what was recorded on the original class: every call gives the same result, every run ends in the same state. */
class MessageOracleTest {

    private static final BfclOracle ORACLE = new BfclOracle("MessageAPI", new MessageWorldFactory());

    @ParameterizedTest
    @ValueSource(strings = {"base", "miss_func", "miss_param", "long_context"})
    void reproducesTheTruthsOfTasks(String category) throws IOException {
        ORACLE.verifyTruths(category);
    }

    @Test
    void reproducesRandomCallsOfWhichManyFail() throws IOException {
        ORACLE.verifyRandomCalls();
    }

    @Test
    void toolsThatChangedAnythingAreNotReadOnly() throws IOException {
        ORACLE.verifyReadOnlyTools();
    }
}
