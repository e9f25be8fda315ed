package org.asynctool.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.metric.Metric;
import org.asynctool.time.TimeText;

/**
 * Values of metrics for people, the same in every locale: seconds with three decimals and their unit, from a minute
 * on in words too, everything else with two.
 */
@API(status = API.Status.INTERNAL)
public final class Figures {

    private static final int MOST_DECIMALS = 15;

    private Figures() {}

    /**
     * Writes a value.
     *
     * @param metric what the value is of
     * @param value the value
     * @return for example {@code 0.50}, {@code 10.000s}, {@code 62.000s (1 min 2 s)} or {@code infinite}
     */
    public static String text(Metric metric, double value) {
        return exact(metric, value) + words(metric, value);
    }

    /**
     * Writes a value where there is little room.
     *
     * @param metric what the value is of
     * @param value the value
     * @return for example {@code 0.50}, {@code 62.000s} or {@code infinite}
     */
    public static String exact(Metric metric, double value) {
        return text(metric, value, decimals(metric));
    }

    /** Writes a value with as many decimals as it takes to tell it from a bound that it missed. */
    static String apartFrom(List<Double> bounds, Metric metric, double value) {
        int decimals = decimals(metric);
        while (decimals < MOST_DECIMALS && looksLikeOneOf(bounds, metric, value, decimals)) {
            decimals++;
        }
        return text(metric, value, decimals) + words(metric, value);
    }

    /** Writes a bound with all its digits: nobody wants to guess what was asked for. */
    static String bound(Metric metric, double bound) {
        int needed = BigDecimal.valueOf(bound).stripTrailingZeros().scale();
        return text(metric, bound, Math.max(decimals(metric), needed));
    }

    /** Writes how much a value has changed, with its sign. */
    static String change(Metric metric, double change) {
        return (change < 0 ? "-" : "+") + exact(metric, Math.abs(change));
    }

    private static boolean looksLikeOneOf(List<Double> bounds, Metric metric, double value, int decimals) {
        return bounds.stream()
                .anyMatch(
                        bound -> bound != value && text(metric, bound, decimals).equals(text(metric, value, decimals)));
    }

    private static String words(Metric metric, double value) {
        return metric.unit().equals("s") && Double.isFinite(value) ? TimeText.words(Math.round(value * 1000)) : "";
    }

    private static int decimals(Metric metric) {
        return metric.unit().equals("s") ? 3 : 2;
    }

    private static String text(Metric metric, double value, int decimals) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "-infinite";
        }
        String number = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
        String unit = metric.unit();
        return unit.isEmpty() ? number : number + (unit.equals("s") ? "" : " ") + unit;
    }
}
