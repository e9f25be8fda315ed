package org.asynctool.engine;

import java.util.List;
import java.util.Optional;
import org.asynctool.Gate;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metrics;

/** Finds what is wrong with a gate before anything runs. */
final class GateChecks {

    private GateChecks() {}

    /** What is wrong, to be read behind "@Gate of X"; empty if nothing is. */
    static Optional<String> problem(Gate gate) {
        if (!known(gate.metric())) {
            List<String> nearest = Nearest.of(gate.metric(), names());
            return Optional.of("bounds '" + gate.metric() + "', which is no metric"
                    + (nearest.isEmpty() ? "; Metrics has their names" : "; nearest: " + String.join(", ", nearest)));
        }
        boolean least = !Double.isNaN(gate.atLeast());
        boolean most = !Double.isNaN(gate.atMost());
        if (!least && !most) {
            return Optional.of("on " + gate.metric() + " bounds nothing: set atLeast or atMost");
        }
        if (least && most && gate.atLeast() > gate.atMost()) {
            return Optional.of("on " + gate.metric() + " lets nothing pass: atLeast = " + gate.atLeast()
                    + " is above atMost = " + gate.atMost());
        }
        return Optional.empty();
    }

    private static boolean known(String metric) {
        return Metrics.named(metric).isPresent();
    }

    private static List<String> names() {
        return Metrics.all().stream().map(Metric::name).toList();
    }
}
