package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asynctool.dataset.bfcl.BfclCallVerdict;
import org.asynctool.json.Json;
import org.asynctool.testing.PublicData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges what the benchmark's own checker of single-turn categories judged. */
class BfclCallsConformanceTest {

    @Test
    void everyVerdictIsThatOfTheBenchmark() throws IOException {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        for (String category : List.of("parallel", "live_parallel")) {
            rows.putAll(joined(category));
        }
        List<JsonNode> judged = lines("checker_verdicts.jsonl").stream()
                .filter(row -> row.required("kind").stringValue().equals("ast"))
                .toList();

        assertThat(judged).hasSizeGreaterThan(200);
        assertAll(judged.stream()
                .map(row -> () -> assertThat(
                                BfclCallVerdict.of(rows.get(row.required("id").stringValue()), row.required("calls")))
                        .as("%s", row)
                        .isEqualTo(recorded(row))));
    }

    private static BfclCallVerdict recorded(JsonNode row) {
        return new BfclCallVerdict(
                row.optional("error_type").map(JsonNode::stringValue),
                Optional.of(row.path("sub_error_types")).stream()
                        .flatMap(JsonNode::valueStream)
                        .map(JsonNode::stringValue)
                        .toList());
    }

    private static Map<String, JsonNode> joined(String category) throws IOException {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        String file = "BFCL_v4_" + category + ".json";
        lines(file).forEach(row -> rows.put(row.required("id").stringValue(), row));
        lines("possible_answer/" + file)
                .forEach(answer -> ((ObjectNode) rows.get(answer.required("id").stringValue()))
                        .set("ground_truth", answer.required("ground_truth")));
        return rows;
    }

    private static List<JsonNode> lines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(PublicData.require("bfcl/" + file))) {
            return lines.map(Json::read).toList();
        }
    }
}
