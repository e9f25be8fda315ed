package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@link MetricValues} is the map it was copied from, in order, and stays so. */
class MetricValuesTest {

    private final Map<String, Double> source = new LinkedHashMap<>();

    @Test
    void isTheSameMapInTheSameOrder() {
        source.put("wait.use", 0.5);
        source.put("calls.redundant", 0.0);
        source.put("cost.perPass", Double.POSITIVE_INFINITY);

        Map<String, Double> copy = MetricValues.copyOf(source);

        assertThat(copy).isEqualTo(source).hasSameHashCodeAs(source).hasToString(source.toString());
        assertThat(copy.keySet()).containsExactly("wait.use", "calls.redundant", "cost.perPass");
        assertThat(copy.get("wait.use")).isEqualTo(0.5);
        assertThat(copy.get("time.bound")).isNull();
        assertThat(copy.containsKey("time.bound")).isFalse();
    }

    @Test
    void cannotBeChangedAndIsNotCopiedTwice() {
        source.put("wait.use", 0.5);
        Map<String, Double> copy = MetricValues.copyOf(source);
        source.put("wait.use", 1.0);

        assertThat(copy).containsEntry("wait.use", 0.5);
        assertThat(MetricValues.copyOf(copy)).isSameAs(copy);
        assertThatThrownBy(() -> copy.put("wait.use", 1.0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.remove("wait.use")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    /** More ways to be 0 or 1 than are remembered, so that those are checked too which are not. */
    @Test
    void keepsEachValueBitForBitHoweverManyAreZeroOrOne() {
        double[] some = {0.0, -0.0, 1.0, 1.0 + Math.ulp(1.0), -1.0, Double.NaN, Double.NEGATIVE_INFINITY, 2.5};
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            source.clear();
            for (int metric = 0; metric < 12; metric++) {
                if (random.nextInt(10) > 0) {
                    source.put("own.metric-" + metric, some[random.nextInt(some.length)]);
                }
            }

            Map<String, Double> copy = MetricValues.copyOf(source);

            assertThat(new ArrayList<>(copy.entrySet())).isEqualTo(new ArrayList<>(source.entrySet()));
            assertThat(source)
                    .allSatisfy((name, value) -> assertThat(copy.get(name)).isEqualTo(value));
        }
    }
}
