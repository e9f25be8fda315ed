package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.WorldFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was recorded on an original class of the public data: each call has to give the same result on a world of
 * ours, each run has to end in the same state. Holds for any files of that form.
 *
 * @param className the original class
 * @param factory makes the worlds
 * @param comparable given a call and a result, what is compared of that
 */
public record BfclOracle(String className, WorldFactory factory, BinaryOperator<JsonNode> comparable) {

    /** Compares results as they are. */
    public BfclOracle(String className, WorldFactory factory) {
        this(className, factory, (call, result) -> result);
    }

    /** Leaves something out, given a call and a result. */
    public BfclOracle comparing(BinaryOperator<JsonNode> comparableResults) {
        return new BfclOracle(className, factory, comparableResults);
    }

    /** Verifies the reference calls of all tasks of a category. */
    public void verifyTruths(String category) throws IOException {
        verifyTruths(category, UnaryOperator.identity());
    }

    /**
     * Verifies the reference calls of all tasks of a category.
     *
     * @param category such as {@code base}
     * @param initial what the world gets as its state, made of the task's configuration
     */
    public void verifyTruths(String category, UnaryOperator<ObjectNode> initial) throws IOException {
        verify(truths(category).stream()
                .map(row -> row.withInitial(initial.apply((ObjectNode) row.initial())))
                .toList());
    }

    /** Verifies the reference calls of all tasks with long context, in worlds told so by a member of that name. */
    public void verifyLongContext() throws IOException {
        verifyTruths("long_context", configured -> configured.put("long_context", true));
    }

    /** Verifies random calls, of which many fail. */
    public void verifyRandomCalls() throws IOException {
        verify(about("bfcl/oracle_fuzz_seed1.jsonl")
                .map(row -> OracleRow.of(
                        row, className, row.required("initial_config").required(className)))
                .toList());
    }

    /**
     * Verifies that no tool is declared read-only which was measured to change anything.
     *
     * @param unobservable tools that only change something of the original on which no later call depends
     */
    public void verifyReadOnlyTools(String... unobservable) throws IOException {
        Map<String, Boolean> readOnly =
                world().stream().collect(Collectors.toMap(tool -> className + "." + tool.name(), ToolSpec::readOnly));
        Map<String, Boolean> changed = new TreeMap<>();
        rows("bfcl/dependencies_multi_turn_base.jsonl").forEach(row -> {
            for (int i = 0; i < row.required("methods").size(); i++) {
                boolean effect = !row.required("effects").get(i).stringValue().equals("read");
                changed.merge(row.required("methods").get(i).stringValue(), effect, Boolean::logicalOr);
            }
        });
        changed.keySet().retainAll(readOnly.keySet());
        List.of(unobservable).forEach(tool -> changed.remove(className + "." + tool));

        assertThat(changed).isNotEmpty();
        assertThat(changed)
                .allSatisfy((method, did) -> assertThat(did && readOnly.get(method))
                        .as("%s is read-only and changes something", method)
                        .isFalse());
    }

    /** Returns the runs of the reference calls of a category, with the configuration of each task. */
    public List<OracleRow> truths(String category) throws IOException {
        Map<String, JsonNode> questions = rows("bfcl/BFCL_v4_multi_turn_" + category + ".json")
                .collect(Collectors.toMap(row -> row.required("id").stringValue(), Function.identity()));
        return about("bfcl/oracle_multi_turn_" + category + ".jsonl")
                .map(row -> OracleRow.of(
                        row,
                        className,
                        configured(questions.get(row.required("id").stringValue()))))
                .toList();
    }

    private List<ToolSpec> world() {
        return factory.create(JsonNodeFactory.instance.objectNode(), WorldCalls.seeded())
                .tools();
    }

    private void verify(List<OracleRow> rows) {
        assertThat(rows.stream().mapToInt(row -> row.calls().size()).sum())
                .as("calls of %s", className)
                .isPositive();
        assertAll(rows.stream().map(row -> () -> row.verify(factory, comparable)));
    }

    private ObjectNode configured(JsonNode question) {
        JsonNode configuration = question.path("initial_config").path(className);
        return configuration.isObject() ? (ObjectNode) configuration : JsonNodeFactory.instance.objectNode();
    }

    private Stream<JsonNode> about(String file) throws IOException {
        return rows(file).filter(row -> row.required("final_state").has(className));
    }

    private static Stream<JsonNode> rows(String file) throws IOException {
        return Files.readAllLines(PublicData.require(file)).stream().map(Json::read);
    }
}
