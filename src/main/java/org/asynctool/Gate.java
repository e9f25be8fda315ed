package org.asynctool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Bounds a metric over all episodes of a class. Judged after the last of them and reported as a test of its
 * own, such as {@code gate: task.success >= 0.80}, which no tag filter can remove.
 *
 * <p>At least one of {@link #atLeast()} and {@link #atMost()} is set. A gate that saw no episode fails; one
 * with episodes that could not run is an error; one of which not all tasks were selected is skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(Gates.class)
@API(status = API.Status.STABLE)
public @interface Gate {

    /**
     * The name of the metric.
     *
     * @return a constant of {@link org.asynctool.metric.Metrics}
     */
    String metric();

    /**
     * The least value that passes, in the unit of the metric.
     *
     * @return the lower bound; not a number for none
     */
    double atLeast() default Double.NaN;

    /**
     * The greatest value that passes, in the unit of the metric.
     *
     * @return the upper bound; not a number for none
     */
    double atMost() default Double.NaN;
}
