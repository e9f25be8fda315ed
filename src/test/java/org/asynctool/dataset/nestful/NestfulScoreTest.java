package org.asynctool.dataset.nestful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The check values were obtained with the original scorer. */
class NestfulScoreTest {

    private static final Offset<Double> THREE_DECIMALS = within(0.0005);
    private static final Pattern CALL = Pattern.compile("(\\d+):(\\w+)\\(([^)]*)\\)");

    private static final List<JsonNode> ROWS = List.of(
            row("A", "1:add(2,3) 2:multiply(@1,4)", "20"),
            row("B", "1:subtract(10,4) 2:divide(@1,2)", "3.0"),
            row("C", "1:add(1,2) 2:add(@1,5)", "8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "7:add(2,3) 8:multiply(@7,4) / 1:divide(10,2) / 1:add(1,2) 2:add($var_1.result,5) 3:multiply(@2,1);"
                        + " 0.667; 0.683; 0.556; 0.333; 0.667; 1, 0, 0.667; 1, 0, 1",
                "1:multiply(4,5) / 0:power(1,1) 1:subtract(10,4) 2:divide(@1,2) / 2:add(1,2) 1:add(@2,5);"
                        + " 0.917; 0.625; 0.333; 0.333; 0.667; 0, 0, 1; 1, 0, 1",
                "2:multiply(@1,4) 1:add(2,3) / / 1:add(1,2) 1:add(1,2) 2:add(@1,5);"
                        + " 0.500; 0.583; 0.111; 0.000; 0.333; 0, 0, 0.333; 0, 0, 1",
                "1:add(3,2) 2:multiply(4,@1) / 1:subtract(\"10\",4) 2:divide(@1,2) / 1:add(1.0,2) 2:add(@1,5);"
                        + " 1.000; 0.625; 0.500; 0.333; 0.667; 0, 1, 0.5; 1, 0, 1"
            })
    void scoresAsTheOriginalDoes(
            String predictions,
            double functions,
            double parameters,
            double partial,
            double full,
            double win,
            String partials,
            String wins) {
        NestfulScore score = score(predictions.split("/"));

        assertThat(score.functions().f1()).isEqualTo(functions, THREE_DECIMALS);
        assertThat(score.parameters().f1()).isEqualTo(parameters, THREE_DECIMALS);
        assertThat(score.partialMatch()).isEqualTo(partial, THREE_DECIMALS);
        assertThat(score.fullMatch()).isEqualTo(full, THREE_DECIMALS);
        assertThat(score.winRate().orElseThrow()).isEqualTo(win, THREE_DECIMALS);
        assertThat(score.tasks().stream().map(task -> Math.round(task.partialMatch() * 1000)))
                .containsExactlyElementsOf(Stream.of(partials.split(","))
                        .map(text -> Math.round(Double.parseDouble(text) * 1000))
                        .toList());
        assertThat(score.tasks().stream().map(task -> task.won().orElseThrow() ? "1" : "0"))
                .containsExactly(wins.split(", "));
    }

    @Test
    void truthHasTheBestScore() {
        NestfulScore score =
                score("1:add(2,3) 2:multiply(@1,4)", "1:subtract(10,4) 2:divide(@1,2)", "1:add(1,2) 2:add(@1,5)");

        assertThat(score)
                .hasToString("F1 function 1.000, F1 parameter 1.000, partial match 1.000, full match 1.000, win rate"
                        + " 1.000 of 3 tasks");
        assertThat(score.functions()).isEqualTo(new NestfulScore.Rates(1, 1, 1));
        assertThat(score.notExecuted()).isEmpty();
    }

    @Test
    void precisionAndRecallOfFunctions() {
        // add is right in C alone, multiply and divide are never called, subtract once too often.
        NestfulScore score = score("1:subtract(2,3)", "1:subtract(10,4)", "1:add(1,2)");

        assertThat(score.functions().precision()).isEqualTo((1 + 0 + 0.5 + 0) / 4);
        assertThat(score.functions().recall()).isEqualTo((0.5 + 0 + 1 + 0) / 4);
        assertThat(score.functions().f1()).isEqualTo((2.0 / 3 + 0 + 2.0 / 3 + 0) / 4, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "not JSON at all",
                "{}",
                "[5]",
                "[{'name': 'add'}]",
                "[{'name': 'add', 'arguments': [1, 2], 'label': '$var_1'}]",
                "[{'arguments': {}, 'label': '$var_1'}]"
            })
    void predictionThatCannotBeParsedCountsAsNone(String text) {
        NestfulScore score = NestfulScore.of(List.of(new NestfulPrediction(ROWS.get(0), text.replace('\'', '"'))));

        assertThat(score.functions().f1()).isZero();
        assertThat(score.partialMatch()).isZero();
        assertThat(score.winRate()).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a call without a label; [{'name': 'multiply', 'arguments': {'a': 4, 'b': 5}}]; false",
                "a label that is unknown; [{'name': 'multiply', 'label': 'x', 'arguments': {'a': '$y.result$', 'b': 1}}];"
                        + " false",
                "another output; [{'name': 'add', 'label': 'var1', 'arguments': {'a': 4, 'b': 1}}, {'name': 'multiply',"
                        + " 'label': 'var2', 'arguments': {'a': '$var1.output_0$', 'b': 4}}]; false",
                "too many arguments; [{'name': 'add', 'label': 'x', 'arguments': {'a': 18, 'b': 1, 'c': 1}}]; false",
                "an error; [{'name': 'divide', 'label': 'x', 'arguments': {'a': 18, 'b': 0}}]; false",
                "a function that is not offered; [{'name': 'sqrt', 'label': 'x', 'arguments': {'a': 400}}]; false",
                "names of arguments that do not matter; [{'name': 'add', 'label': 'x', 'arguments': {'q': 19, 'p': 1}}];"
                        + " true",
                "a reference without its last sign; [{'name': 'add', 'label': '$var_1', 'arguments': {'a': 4, 'b': 1}},"
                        + " {'name': 'multiply', 'label': '$var_2', 'arguments': {'a': '$var_1.result', 'b': 4}}]; true"
            })
    void executesAsTheOriginalDoes(String what, String calls, boolean wins) {
        assertThat(won(ROWS.get(0), calls)).as(what).contains(wins);
    }

    @Test
    void failedExecutionWinsWhereTheAnswerIsZero() {
        JsonNode row = row("Z", "1:subtract(2,2)", "0");

        assertThat(won(row, "[{'name': 'divide', 'label': 'x', 'arguments': {'a': 1, 'b': 0}}]"))
                .contains(true);
        assertThat(won(row, "[]")).contains(false);
    }

    @Test
    void labelsStandForFunctionsWhereverTheyAre() {
        JsonNode row = row("L", "1:add(1,2) 2:add([@1,3],5)", "0");
        String renamed = "[{'name': 'add', 'label': '$var9', 'arguments': {'arg_0': 1, 'arg_1': 2}}, {'name': 'add',"
                + " 'label': '$var8', 'arguments': {'arg_0': ['$var9.result$', 3], 'arg_1': 5}},"
                + " {'name': 'var_result', 'arguments': {'x': '$var8.result$'}}]";

        assertThat(score(row, renamed).fullMatch()).isEqualTo(1);
        assertThat(score(row, renamed.replace("label", "mark")).partialMatch()).isEqualTo(1.0 / 3);
    }

    @Test
    void functionThatCannotBeExecutedHasNoWinRate() {
        JsonNode row =
                json("{'sample_id': 'S', 'input': 'Turn abc round.', 'output': [{'name': 'turn', 'label': '$var1',"
                        + " 'arguments': {'s': 'abc'}}], 'tools': [{'name': 'turn', 'description': '', 'parameters': {'s': {}},"
                        + " 'output_parameters': {'output_0': {}}}], 'gold_answer': 'cba'}");
        NestfulScore score = score(row, "[{'name': 'turn', 'label': 'v', 'arguments': {'s': 'abc'}}]");

        assertThat(score.winRate()).isEmpty();
        assertThat(score.notExecuted()).containsExactly("S");
        assertThat(score.fullMatch()).isEqualTo(1);
        assertThat(score).asString().endsWith("win rate - of 0 tasks");
    }

    @Test
    void callsOfAnEpisodeAreScoredWithTheirReferences() {
        JsonNode row = row("E", "1:add(12,30) 2:multiply(@1,4)", "168");
        Episode episode = EnvironmentFactory.of(new NestfulImporter().task(row))
                .environment(1)
                .run(new GreedyAgent());

        NestfulPrediction prediction = NestfulPrediction.of(row, episode.trace(), "A");

        assertThat(Json.read(prediction.text()))
                .isEqualTo(json("[{'name': 'add', 'label': '$var_1', 'arguments': {'arg_0': 12, 'arg_1': 30}},"
                        + " {'name': 'multiply', 'label': '$var_2', 'arguments': {'arg_0': '$var_1.result$', 'arg_1':"
                        + " 4}}]"));
        assertThat(NestfulScore.of(List.of(prediction)).fullMatch()).isEqualTo(1);
    }

    @Test
    void scoresNothingAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NestfulScore.of(List.of()))
                .withMessage("there is nothing to score: expected at least one prediction");
    }

    private static NestfulScore score(String... predictions) {
        List<NestfulPrediction> all = new ArrayList<>();
        for (int i = 0; i < predictions.length; i++) {
            all.add(NestfulPrediction.of(ROWS.get(i), json(calls(predictions[i]))));
        }
        return NestfulScore.of(all);
    }

    private static NestfulScore score(JsonNode row, String calls) {
        return NestfulScore.of(List.of(NestfulPrediction.of(row, json(calls))));
    }

    private static Optional<Boolean> won(JsonNode row, String calls) {
        return score(row, calls).tasks().get(0).won();
    }

    private static JsonNode row(String id, String truth, String gold) {
        List<String> tools = Stream.of("add", "subtract", "multiply", "divide")
                .map(name -> "{'name': '" + name + "', 'description': '', 'parameters': {'arg_0': {}, 'arg_1': {}},"
                        + " 'output_parameters': {'result': {}}}")
                .toList();
        return json("{'sample_id': '" + id + "', 'input': 'Compute 12, 30 and 4.', 'output': " + calls(truth)
                + ", 'tools': [" + String.join(", ", tools) + "], 'gold_answer': " + gold + "}");
    }

    /** Reads the short form of the check values: {@code 1:add(2,3)} has the label $var_1, {@code @1} is its result. */
    private static String calls(String text) {
        List<String> calls = new ArrayList<>();
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            List<String> arguments = new ArrayList<>();
            for (String value : call.group(3).split(",(?![^\\[]*])")) {
                String written = value.replaceAll("@(\\d+)", "'\\$var_$1.result\\$'");
                arguments.add(
                        "'arg_" + arguments.size() + "': " + (written.startsWith("$") ? "'" + written + "'" : written));
            }
            calls.add("{'name': '" + call.group(2) + "', 'label': '$var_" + call.group(1) + "', 'arguments': {"
                    + String.join(", ", arguments) + "}}");
        }
        return "[" + String.join(", ", calls) + "]";
    }
}
