package org.asynctool.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asynctool.Gate;
import org.asynctool.GateFile;
import org.asynctool.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gates that make no sense, found before anything runs; {@link Golden} says how to write their texts anew. */
class MistakeGoldenTest {

    private static final Path FILE = Path.of("target/golden/gates.json");

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("unknown-metric", "{'metric': 'task.sucess', 'atLeast': 0.8}"),
                Arguments.of("unknown-member", "{'metric': 'task.success', 'atleast': 0.8}"),
                Arguments.of("bound-out-of-range", "{'metric': 'task.success', 'atLeast': 80}"),
                Arguments.of("bound-not-a-number", "{'metric': 'task.success', 'atLeast': NaN}"),
                Arguments.of("bound-as-text", "{'metric': 'task.success', 'atLeast': '0.8'}"),
                Arguments.of("bounds-crossed", "{'metric': 'task.success', 'atLeast': 0.8, 'atMost': 0.7}"),
                Arguments.of("no-bound", "{'metric': 'task.success'}"),
                Arguments.of("confidence", "{'metric': 'task.success', 'atLeast': 0.8, 'confidence': 95}"),
                Arguments.of(
                        "confidence-of-a-minimum",
                        "{'metric': 'task.success', 'atLeast': 0.8, 'statistic': 'minimum', 'confidence': 0.95}"),
                Arguments.of("unknown-statistic", "{'metric': 'task.success', 'atLeast': 0.8, 'statistic': 'mode'}"),
                Arguments.of("negative-margin", "{'metric': 'task.success', 'baseline': 'b.json', 'margin': -1}"),
                Arguments.of("margin-alone", "{'metric': 'task.success', 'atLeast': 0.8, 'margin': 0.1}"),
                Arguments.of("neutral-baseline", "{'metric': 'time.bound', 'baseline': 'b.json'}"),
                Arguments.of("statistic-of-a-cost", "{'metric': 'cost.perPass', 'atMost': 1, 'statistic': 'median'}"),
                Arguments.of("empty", ""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatMakesNoSenseReadsLikeThis(String name, String gate) throws IOException {
        GateSet gates = read(gate);

        assertThat(gates.specs()).isEmpty();
        Golden.assertText("mistake." + name, String.join("\n", gates.problems()));
    }

    @Gate(metric = "task.success", atLeast = Double.NaN)
    @Gate(metric = "task.success", atMost = Double.POSITIVE_INFINITY)
    private static final class Annotated {}

    @Test
    void annotationsThatMakeNoSenseReadLikeThis() {
        GateSet gates = GateSet.of(
                "com.example.TravelDeskTest",
                AnnotationSupport.findRepeatableAnnotations(Annotated.class, Gate.class),
                Optional.empty(),
                MistakeGoldenTest.class.getClassLoader());

        Golden.assertText("mistake.annotations", String.join("\n", gates.problems()));
    }

    @Test
    void gatesThatCanSeeNothingReadLikeThis() throws IOException {
        GateSet gates = read("""
                {'metric': 'task.success', 'atLeast': 0.8, 'tag': 'trio'},
                {'metric': 'task.success', 'atLeast': 0.8, 'tasks': ['soap']},
                {'metric': 'trials.pass^5', 'atLeast': 0.8}""");

        List<String> blind = gates.blind(3, Map.of("soup", Set.of("dual"), "tea", Set.of()));
        Golden.assertText("mistake.blind", String.join("\n", blind));
    }

    private static GateSet read(String gates) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, "{\"version\": 1, \"gates\": [" + gates.replace('\'', '"') + "]}");
        return GateSet.of(
                "com.example.TravelDeskTest",
                List.of(),
                AnnotationSupport.findAnnotation(Filed.class, GateFile.class),
                MistakeGoldenTest.class.getClassLoader());
    }

    @GateFile("target/golden/gates.json")
    private static final class Filed {}
}
