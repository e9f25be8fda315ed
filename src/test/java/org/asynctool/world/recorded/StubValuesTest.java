package org.asynctool.world.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.HashSet;
import java.util.Set;
import org.asynctool.testing.JsonFixtures;
import org.asynctool.world.ToolSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StubValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'string'}",
                "{'type': 'integer'}",
                "{'type': 'number'}",
                "{'type': 'boolean'}",
                "{'type': 'null'}",
                "{'type': 'object'}",
                "{'type': 'array'}",
                "{'type': ['integer', 'null']}",
                "{'enum': [1, 'a', {}]}",
                "{'type': 'array', 'items': {'type': 'object', 'properties': {'a': {'type': 'integer'}}}}",
                "{'type': 'array', 'prefixItems': [{'type': 'integer'}, {'type': 'boolean'}, {'type': 'string'}]}",
                "{'type': 'object', 'properties': {'a': {'type': 'number'}, 'b': {'enum': ['x']}}, 'required': ['a', 'b']}"
            })
    void valueFitsItsSchema(String schema) {
        ToolSchema compiled = ToolSchema.compile("stub", JsonFixtures.object(schema));
        for (long seed = 0; seed < 50; seed++) {
            JsonNode value = StubValues.of(json(schema), "it", seed);
            assertThat(compiled.problem(value)).as("%s", value).isEmpty();
            assertThat(StubValues.of(json(schema), "it", seed)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type': 'integer'}",
                "{'type': 'number'}",
                "{'type': 'object'}",
                "{'type': 'array', 'items': {'type': 'number'}}"
            })
    void valuesOfOtherSeedsAndNamesDiffer(String schema) {
        Set<JsonNode> values = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            values.add(StubValues.of(json(schema), "one", seed));
            values.add(StubValues.of(json(schema), "other", seed));
        }
        assertThat(values).hasSize(40);
    }

    @Test
    void numbersAreNeverWhole() {
        assertThat(StubValues.of(json("{'type': 'number'}"), "price", 1).asString())
                .matches("\\d+\\.\\d+");
        for (long seed = 0; seed < 200; seed++) {
            double value =
                    StubValues.of(json("{'type': 'number'}"), "price", seed).doubleValue();
            assertThat(value % 1).isNotZero();
        }
    }
}
