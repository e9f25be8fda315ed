package org.asynctool.world.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class NumberCommandsTest {

    private final WorldDesk desk = Studio.open();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'kind': 'arithmetic', 'first': 3, 'step': -2, 'count': 4 | [3,1,-1,-3]",
                "'kind': 'geometric', 'first': 3, 'step': -2, 'count': 4 | [3,-6,12,-24]",
                "'kind': 'fibonacci', 'count': 8 | [0,1,1,2,3,5,8,13]",
                "'kind': 'primes', 'count': 6 | [2,3,5,7,11,13]",
                "'kind': 'primes', 'first': 90, 'count': 2 | [97,101]",
                "'kind': 'primes', 'first': -5, 'count': 1 | [2]",
                "'kind': 'primes', 'first': 1000000000, 'count': 1 | [1000000007]"
            })
    void generateSequenceLists(String arguments, String numbers) {
        assertThat(desk.run("generate_sequence", "{" + arguments + "}")).isEqualTo("{'numbers':" + numbers + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'kind': 'arithmetic', 'first': 3, 'count': 4 | error: arithmetic needs both first and step",
                "'kind': 'geometric', 'step': 3, 'count': 4 | error: geometric needs both first and step",
                "'kind': 'primes', 'step': 3, 'count': 4 | error: primes has no step",
                "'kind': 'fibonacci', 'first': 3, 'count': 4 | error: fibonacci always begins with 0 and 1",
                "'kind': 'primes', 'first': 1000000001, 'count': 4 | error: primes can begin at most at 1000000000",
                "'kind': 'fibonacci', 'count': 80 | error: the sequence gets to numbers of more than 15 digits; ask for fewer",
                "'kind': 'geometric', 'first': 562949953421312, 'step': -16384, 'count': 2 | error: the sequence gets to numbers of more than 15 digits; ask for fewer",
                "'kind': 'geometric', 'first': 999999999999999, 'step': 999999999999999, 'count': 2 | error: the sequence gets to numbers of more than 15 digits; ask for fewer",
                "'kind': 'squares', 'count': 1 | refused: /kind is \"squares\""
            })
    void generateSequenceSaysWhatIsWrong(String arguments, String problem) {
        assertThat(desk.run("generate_sequence", "{" + arguments + "}")).startsWith(problem);
    }

    @Test
    void randomIntegersIncludeBothEnds() {
        assertThat(integers("'count': 100, 'least': -1, 'greatest': 1")).containsOnly(-1L, 0L, 1L);
        assertThat(integers("'count': 1000, 'least': 1, 'greatest': 1000, 'distinct': true"))
                .hasSize(1000)
                .doesNotHaveDuplicates();
        assertThat(integers("'count': 3, 'least': 0, 'greatest': 99, 'seed': 1"))
                .isEqualTo(List.of(84L, 71L, 36L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'least': 2, 'greatest': 1 | error: least is more than greatest",
                "'least': 1, 'greatest': 2, 'distinct': true | error: there are only 2 different integers to draw, not 3",
                "'least': 1, 'greatest': 1e15 | refused: /greatest is 1.0E15"
            })
    void randomIntegersSayWhatIsWrong(String arguments, String problem) {
        assertThat(desk.run("random_integers", "{'count': 3, " + arguments + "}"))
                .startsWith(problem);
    }

    @Test
    void generateMatrixHasRowsAndColumns() {
        assertThat(desk.run("generate_matrix", "{'rows': 2, 'columns': 3, 'least': 4, 'greatest': 4}"))
                .isEqualTo("{'matrix':[[4,4,4],[4,4,4]]}");
        assertThat(desk.run("generate_matrix", "{'rows': 2, 'columns': 3, 'least': 4, 'greatest': 3}"))
                .isEqualTo("error: least is more than greatest");
        assertThat(desk.run("generate_matrix", "{'rows': 51, 'columns': 3, 'least': 4, 'greatest': 4}"))
                .startsWith("refused: /rows is 51");
    }

    @Test
    void nextNumberMovesItsStreamOnAndNoOther() {
        String dice = "{'stream': 'dice', 'least': 1, 'greatest': 1000000}";
        String first = desk.run("next_number", dice);
        String second = desk.run("next_number", dice);

        assertThat(desk.state("/streams")).isEqualTo("{'dice':5}");
        WorldDesk other = Studio.open();
        other.run("next_number", dice.replace("dice", "coin"));
        assertThat(other.run("next_number", dice)).isEqualTo(first).isNotEqualTo(second);
        assertThat(other.state("/streams")).isEqualTo("{'coin':1,'dice':4}");
    }

    @Test
    void nextNumberMovesNothingWithAnError() {
        assertThat(desk.run("next_number", "{'stream': 'dice', 'least': 2, 'greatest': 1}"))
                .isEqualTo("error: least is more than greatest");
        assertThat(desk.run("next_number", "{'stream': 'a b', 'least': 1, 'greatest': 2}"))
                .startsWith("refused: /stream");
        assertThat(desk.state("/streams")).isEqualTo("{'dice':3}");
    }

    @Test
    void thereIsABoundOfStreams() {
        for (int i = 1; i < 1000; i++) {
            desk.run("next_number", "{'stream': 's" + i + "', 'least': 1, 'greatest': 2}");
        }

        assertThat(desk.run("next_number", "{'stream': 'more', 'least': 1, 'greatest': 2}"))
                .isEqualTo("error: there can be at most 1000 streams");
    }

    private List<Long> integers(String arguments) {
        return Studio.list(desk, "integers", "random_integers", "{" + arguments + "}").stream()
                .map(JsonNode::longValue)
                .toList();
    }
}
