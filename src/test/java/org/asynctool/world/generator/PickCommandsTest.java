package org.asynctool.world.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickCommandsTest {

    private final WorldDesk desk = Studio.open();

    @Test
    void randomChoiceFollowsWeights() {
        List<String> chosen = Studio.texts(
                desk, "chosen", "random_choice", "{'options': ['a', 'b', 'c'], 'weights': [1, 0, 3], 'count': 1000}");

        assertThat(chosen).hasSize(1000).containsOnly("a", "c");
        assertThat(Collections.frequency(chosen, "c")).isBetween(700, 800);
        assertThat(Studio.texts(desk, "chosen", "random_choice", "{'options': ['a', 'b'], 'count': 100}"))
                .containsOnly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'options': [1, 2], 'weights': [1] | error: there are 1 weights for 2 options",
                "'options': [1, 2], 'weights': [0, 0] | error: one weight must be more than 0",
                "'options': [] | refused: /options is []",
                "'options': [1], 'weights': [-1] | refused: /weights/0 is -1"
            })
    void randomChoiceSaysWhatIsWrong(String arguments, String problem) {
        assertThat(desk.run("random_choice", "{'count': 1, " + arguments + "}")).startsWith(problem);
    }

    @Test
    void shuffleItemsKeepsAllOfThem() {
        String items = "{'items': ['a', 1, 2.5, true, 'a', 'b', 'c', 'd'], 'seed': %d}";

        String one = desk.run("shuffle_items", items.formatted(1));

        assertThat(one).isNotEqualTo(desk.run("shuffle_items", items.formatted(2)));
        assertThat(one).isEqualTo(desk.run("shuffle_items", items.formatted(1)));
        assertThat(Studio.list(desk, "items", "shuffle_items", items.formatted(1)))
                .hasSize(8)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("\"a\"", "1", "2.5", "true", "\"a\"", "\"b\"", "\"c\"", "\"d\"");
        assertThat(desk.run("shuffle_items", "{'items': [null]}")).startsWith("refused: /items/0 is null");
    }

    @Test
    void sampleItemsTakesEachOnce() {
        assertThat(Studio.texts(desk, "items", "sample_items", "{'items': ['a', 'b', 'c'], 'count': 2}"))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .isSubsetOf("a", "b", "c");
        assertThat(desk.run("sample_items", "{'items': ['a', 'b'], 'count': 3}"))
                .isEqualTo("error: there are only 2 items to draw, not 3");
    }
}
