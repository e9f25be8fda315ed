package org.asynctool.world.message;

import java.io.IOException;
import org.asynctool.testing.BfclConformance;
import org.asynctool.testing.BfclOracle;
import org.junit.jupiter.api.Test;

/** Runs what was recorded on the original class: every call gives the same result, every run ends in the same state. */
class MessageOracleTest implements BfclConformance {

    @Override
    public BfclOracle oracle() {
        return new BfclOracle("MessageAPI", new MessageWorldFactory());
    }

    @Test
    void toolsThatChangedAnythingAreNotReadOnly() throws IOException {
        oracle().verifyReadOnlyTools();
    }
}
