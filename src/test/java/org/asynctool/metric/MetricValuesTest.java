package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
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
}
