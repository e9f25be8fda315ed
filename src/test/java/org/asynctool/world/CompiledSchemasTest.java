package org.asynctool.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CompiledSchemasTest {

    @Test
    void toolsOfTheSameSchemaShareWhatIsCompiled() {
        assertThat(CompiledSchemas.get("one", schema("n"))).isSameAs(CompiledSchemas.get("another", schema("n")));
        assertThat(CompiledSchemas.get("one", schema("n"))).isNotSameAs(CompiledSchemas.get("one", schema("m")));
    }

    @Test
    void schemaThatIsChangedAfterwardsLeavesTheKeptOneAsItWas() {
        ObjectNode schema = schema("kept");
        ToolSchema compiled = CompiledSchemas.get("one", schema);
        schema.withObjectProperty("properties").removeAll();

        assertThat(compiled.problem(Json.read("{\"kept\": \"text\"}"))).isPresent();
        assertThat(CompiledSchemas.get("one", schema("kept")).problem(Json.read("{\"kept\": 5}")))
                .isEmpty();
    }

    @Test
    void schemasUsedLongAgoAreForgotten() {
        ToolSchema first = CompiledSchemas.get("one", schema("first"));
        for (int i = 0; i < 600; i++) {
            CompiledSchemas.get("one", schema("other" + i));
        }

        assertThat(CompiledSchemas.get("one", schema("first"))).isNotSameAs(first);
    }

    private static ObjectNode schema(String property) {
        return (ObjectNode)
                Json.read("{\"type\": \"object\", \"properties\": {\"" + property + "\": {\"type\": \"integer\"}}}");
    }
}
