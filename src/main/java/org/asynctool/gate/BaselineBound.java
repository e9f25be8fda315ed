package org.asynctool.gate;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metric.Direction;

/**
 * A bound by earlier results.
 *
 * @param file where they are, relative to the working directory
 * @param margin how much worse the mean over tasks may be, in the unit of the metric, 0 or more
 */
@API(status = API.Status.EXPERIMENTAL)
public record BaselineBound(Path file, double margin) {

    private static final String CLASS_PATH = "classpath:";

    /**
     * Refuses a margin that is none.
     *
     * @param file where they are, relative to the working directory
     * @param margin how much worse the mean over tasks may be, in the unit of the metric, 0 or more
     * @throws IllegalArgumentException if the margin is negative or not finite
     */
    public BaselineBound {
        if (!(margin >= 0) || Double.isInfinite(margin)) {
            throw new IllegalArgumentException(
                    "baseline '" + file + "': margin must be 0 or more and finite, but was " + margin);
        }
    }

    /** Reads what annotations and files of gates say; empty if there is no baseline. */
    static Optional<BaselineBound> of(String metric, String file, double margin) {
        try {
            return of(file, margin);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("gate on '" + metric + "': " + e.getMessage(), e);
        }
    }

    private static Optional<BaselineBound> of(String file, double margin) {
        if (file.isBlank()) {
            if (margin != 0) {
                throw new IllegalArgumentException(
                        "margin " + margin + " says how much worse than a baseline it may be; set baseline too");
            }
            return Optional.empty();
        }
        if (file.startsWith(CLASS_PATH)) {
            throw new IllegalArgumentException("baseline '" + file + "' must be a path, since it is written too; as in"
                    + " src/test/baselines/travel.json");
        }
        try {
            return Optional.of(new BaselineBound(Path.of(file), margin));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("baseline '" + file + "' is no path: " + e.getReason(), e);
        }
    }

    /** Returns the end of a gate's formula. */
    String describe(Metric metric) {
        boolean higher = metric.direction() == Direction.HIGHER;
        return (higher ? " >= " : " <= ") + "baseline " + file.getFileName()
                + (margin == 0 ? "" : (higher ? " - " : " + ") + Figures.bound(metric, margin));
    }

    /** Returns where the file is, the same on every system. */
    String place() {
        return file.toString().replace('\\', '/');
    }
}
