package org.asynctool.world.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.asynctool.testing.BfclConformance;
import org.asynctool.testing.BfclOracle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs what was recorded on the original class: every call gives the same result, every run ends in the same state. */
class VehicleOracleTest implements BfclConformance {

    private static final BfclOracle ORACLE = new BfclOracle("VehicleControlAPI", new VehicleWorldFactory());
    private static final List<String> LONG_TEXTS = List.of("metadata", "parkingBrakeInstruction", "car_info");
    private static final int LONG = 5_000;

    @Override
    public BfclOracle oracle() {
        return ORACLE;
    }

    @Override
    public BfclOracle unpadded() {
        return ORACLE.comparing((call, result) -> withoutPadding(result));
    }

    @Test
    void toolsThatChangedAnythingAreNotReadOnly() throws IOException {
        ORACLE.verifyReadOnlyTools();
    }

    /** Keeps where the padding is, and how much there is of it. */
    private static JsonNode withoutPadding(JsonNode result) {
        ObjectNode kept = (ObjectNode) result.deepCopy();
        for (String name : LONG_TEXTS) {
            if (kept.path(name).isString()) {
                assertThat(kept.get(name).stringValue()).hasSizeGreaterThan(LONG);
                kept.put(name, "long");
            }
        }
        if (kept.has("intermediaryCities")) {
            kept.put("intermediaryCities", kept.get("intermediaryCities").size());
        }
        kept.propertyNames().stream()
                .filter(name -> name.endsWith("_day"))
                .toList()
                .forEach(kept::putNull);
        return kept;
    }
}
