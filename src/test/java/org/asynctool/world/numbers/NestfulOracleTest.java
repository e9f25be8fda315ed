package org.asynctool.world.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asynctool.testing.PublicData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runs the mathematical tasks of NESTFUL and compares every result with what the original functions returned. */
class NestfulOracleTest {

    /** Functions whose float results are only promised to be within one unit in the last place. */
    private static final Set<String> LIBRARY_ACCURACY = Set.of(
            "power",
            "lcm",
            "diagonal",
            "circle_area",
            "volume_cube",
            "surface_cube",
            "cube_edge_by_volume",
            "volume_cylinder",
            "volume_cone",
            "volume_sphere",
            "surface_sphere");

    private static final double PERCENT_OF_ONE_IN_A_TRILLION = 1e-10;

    @Test
    void reproducesEveryRecordedResult() throws IOException {
        List<JsonNode> tasks = basicTasks(PublicData.require("nestful/oracle_dev.jsonl"));

        assertThat(tasks).as("basic tasks").isNotEmpty();
        assertAll("tasks that differ", tasks.stream().map(task -> () -> verify(task)));
    }

    private static List<JsonNode> basicTasks(Path dump) throws IOException {
        try (Stream<String> lines = Files.lines(dump)) {
            return lines.map(NumberCalls::json)
                    .filter(NestfulOracleTest::isBasic)
                    .toList();
        }
    }

    private static boolean isBasic(JsonNode task) {
        return task.required("kind").asString().equals("basic");
    }

    private static void verify(JsonNode task) throws NumberFunctionException {
        NestfulTrace trace = new NestfulTrace();
        JsonNode calls = task.required("calls");
        assertThat(calls).as("calls of %s", task.required("id")).isNotEmpty();
        JsonNode answer = calls;
        for (JsonNode call : calls) {
            answer = trace.execute(call);
            assertSameResult(call, answer);
        }
        assertAnswers(task, answer);
    }

    private static void assertSameResult(JsonNode call, JsonNode actual) {
        JsonNode recorded = call.required("result");
        String function = call.required("name").asString();
        if (actual.isDouble() && recorded.isDouble() && LIBRARY_ACCURACY.contains(function)) {
            assertThat(actual.doubleValue())
                    .as("%s", call)
                    .isCloseTo(recorded.doubleValue(), withinPercentage(PERCENT_OF_ONE_IN_A_TRILLION));
        } else {
            assertThat(actual).as("%s", call).isEqualTo(recorded);
        }
    }

    /** Two floats are compared with as many decimals as the gold answer shows, other numbers by their exact value. */
    private static void assertAnswers(JsonNode task, JsonNode answer) {
        JsonNode gold = task.required("gold_answer");
        BigDecimal expected = gold.decimalValue();
        BigDecimal actual = exactValue(answer);
        if (gold.isDouble() && answer.isDouble()) {
            // The text of a double has at least one decimal, which is a zero where the value is whole.
            BigDecimal rounded = actual.setScale(Math.max(1, expected.scale()), RoundingMode.HALF_EVEN);
            assertThat(rounded.doubleValue())
                    .as("answer %s of %s", answer, task.required("id"))
                    .isEqualTo(gold.doubleValue());
        } else {
            assertThat(actual).as("answer of %s", task.required("id")).isEqualByComparingTo(exactValue(gold));
        }
    }

    private static BigDecimal exactValue(JsonNode number) {
        return number.isDouble() ? new BigDecimal(number.doubleValue()) : number.decimalValue();
    }
}
