package org.asynctool.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.asynctool.gate.statistics.Bootstrap;
import org.asynctool.gate.statistics.Interval;
import org.asynctool.gate.statistics.McNemar;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metric.Direction;
import org.asynctool.time.Seeds;

/**
 * Whether luck may explain that tasks are worse than before.
 *
 * @param worse whether it hardly can
 * @param evidence why, for people
 */
record Significance(boolean worse, String evidence) {

    private static final MathContext TWO_DIGITS = new MathContext(2);

    /** Tests pairs, at least one: by McNemar where each succeeds or does not, else by the paired bootstrap. */
    static Significance of(GateSpec spec, List<Pair> pairs, double margin) {
        double confidence = Judged.confidence(spec);
        double[] gains =
                pairs.stream().mapToDouble(pair -> pair.gain(spec.metric())).toArray();
        if (pairs.stream().allMatch(Pair::binary)) {
            return ofFlips(gains, confidence);
        }
        if (!Arrays.stream(gains).allMatch(Double::isFinite)) {
            return new Significance(true, "a value is not finite");
        }
        Interval gain = Bootstrap.interval(gains, Significance::mean, confidence, Seeds.ofText(spec.describe()));
        return new Significance(gain.high() < -margin, between(spec.metric(), gain, confidence));
    }

    private static Significance ofFlips(double[] gains, double confidence) {
        int worse = (int) Arrays.stream(gains).filter(gain -> gain < 0).count();
        int better = (int) Arrays.stream(gains).filter(gain -> gain > 0).count();
        double chance = new McNemar(worse, better).chanceOfWorse();
        BigDecimal bound = BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence));
        return new Significance(
                chance <= bound.doubleValue(),
                "luck alone: chance "
                        + new BigDecimal(chance)
                                .round(TWO_DIGITS)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " (McNemar's exact test), significant up to "
                        + bound.stripTrailingZeros().toPlainString());
    }

    private static String between(Metric metric, Interval gain, double confidence) {
        boolean higher = metric.direction() == Direction.HIGHER;
        return "change from " + Figures.change(metric, higher ? gain.low() : -gain.high()) + " to "
                + Figures.change(metric, higher ? gain.high() : -gain.low()) + " with confidence " + confidence
                + " (paired bootstrap)";
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
