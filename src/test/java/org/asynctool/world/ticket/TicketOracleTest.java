package org.asynctool.world.ticket;

import java.io.IOException;
import org.asynctool.testing.BfclConformance;
import org.asynctool.testing.BfclOracle;
import org.junit.jupiter.api.Test;

/** Runs what was recorded on the original class: every call gives the same result, every run ends in the same state. */
class TicketOracleTest implements BfclConformance {

    @Override
    public BfclOracle oracle() {
        return new BfclOracle("TicketAPI", new TicketWorldFactory());
    }

    @Test
    void toolsThatChangedAnythingAreNotReadOnly() throws IOException {
        oracle().verifyReadOnlyTools();
    }
}
