package org.asynctool.world.travel;

import java.io.IOException;
import org.asynctool.testing.BfclConformance;
import org.asynctool.testing.BfclOracle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs what was recorded on the original class: every call gives the same result, every run ends in the same state. */
class TravelOracleTest implements BfclConformance {

    private static final BfclOracle ORACLE =
            new BfclOracle("TravelAPI", new TravelWorldFactory()).comparing((call, result) -> withoutClasses(result));
    private static final String CLASSES = "Invalid travel class. Must be one of ";

    @Override
    public BfclOracle oracle() {
        return ORACLE;
    }

    /** The original keeps prices that it has calculated, and calculates them again every time. */
    @Test
    void toolsThatChangedAnythingAreNotReadOnly() throws IOException {
        ORACLE.verifyReadOnlyTools("get_flight_cost");
    }

    /** One message names classes in an order that differs from run to run of the original. */
    private static JsonNode withoutClasses(JsonNode result) {
        return result.path("error").asString("").startsWith(CLASSES)
                ? ((ObjectNode) result.deepCopy()).put("error", CLASSES)
                : result;
    }
}
