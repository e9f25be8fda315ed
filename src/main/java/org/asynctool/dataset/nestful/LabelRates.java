package org.asynctool.dataset.nestful;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts how often labels were predicted rightly. Labels that no truth has do not count at all. */
final class LabelRates {

    // In an order that depends on the data alone, since sums of doubles hang on it.
    private final Map<String, Integer> inTruth = new TreeMap<>();
    private final Map<String, Integer> predicted = new TreeMap<>();
    private final Map<String, Integer> hit = new TreeMap<>();

    /** Adds one row of the table. */
    void add(Set<String> truth, Set<String> prediction) {
        for (String label : truth) {
            inTruth.merge(label, 1, Integer::sum);
            hit.merge(label, prediction.contains(label) ? 1 : 0, Integer::sum);
        }
        prediction.forEach(label -> predicted.merge(label, 1, Integer::sum));
    }

    /** Returns the unweighted means over all labels; 0 where there are none. */
    NestfulScore.Rates rates() {
        double f1 = 0;
        double precision = 0;
        double recall = 0;
        for (String label : inTruth.keySet()) {
            double hits = hit.get(label);
            int all = predicted.getOrDefault(label, 0);
            f1 += 2 * hits / (all + inTruth.get(label));
            precision += all == 0 ? 0 : hits / all;
            recall += hits / inTruth.get(label);
        }
        int labels = Math.max(1, inTruth.size());
        return new NestfulScore.Rates(f1 / labels, precision / labels, recall / labels);
    }
}
