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
 * <p>At least one of {@link #atLeast()}, {@link #atMost()} and {@link #baseline()} is set. A gate that saw no episode fails; one
 * with more episodes that could not run than it allows is an error; one of which not all tasks were selected is
 * skipped.
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

    /**
     * A file of earlier results that these must not fall behind, such as {@code src/test/baselines/travel.json}:
     * tasks are compared with themselves. A run with {@code asynctool.baseline.update=true} writes it.
     *
     * @return a path relative to the working directory, which is the module's in Maven and Gradle; empty for none
     */
    String baseline() default "";

    /**
     * How much worse than its baseline the mean over the tasks may be, in the unit of the metric.
     *
     * @return 0 or more
     */
    double margin() default 0;

    /**
     * What is bounded: the mean over tasks, or for instance the worst one.
     *
     * @return what is made of the values of the tasks
     */
    Statistic statistic() default Statistic.MEAN;

    /**
     * How sure the gate has to be that the bound holds for tasks like these, such as 0.95. The near end of the
     * two-sided interval of that confidence then decides: Wilson's for the mean of a share, else a seeded bootstrap.
     * With a {@link #baseline()} it is how sure the gate has to be that it is worse, to fail: by McNemar's exact test
     * where each task succeeds or does not, else by a seeded bootstrap of the tasks' changes.
     *
     * @return above 0 and below 1; not a number if the value itself decides
     */
    double confidence() default Double.NaN;

    /**
     * A tag, for a gate over the tasks that have it.
     *
     * @return the tag; empty for all tasks
     */
    String tag() default "";

    /**
     * A category of sub-tasks, for a gate over these: of metrics that sub-tasks have, their values; of all others,
     * those of the tasks with such a sub-task.
     *
     * @return the category; empty for all
     */
    String category() default "";

    /**
     * Ids of tasks, for a gate over these alone, such as those that must never fail.
     *
     * @return the ids; none for all tasks
     */
    String[] tasks() default {};

    /**
     * How many episodes may be missing because agent, world or infrastructure failed. With more the gate is an error.
     *
     * @return 0 or more
     */
    int couldNotRun() default 0;
}
