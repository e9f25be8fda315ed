package org.asynctool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.platform.commons.annotation.Testable;

/**
 * Judges the {@link Gate} annotations and the {@link GateFile} of a class over result files, after all benchmarks have
 * ended: of several forks, modules or shards. Run it by Failsafe, so that it comes last; each gate is a test.
 *
 * <pre>{@code
 * @ReleaseGate
 * @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.80)
 * class ReleaseIT {}
 * }</pre>
 *
 * <p>Every gate is an error that says why if the files are no whole: a shard is missing, an episode is missing or there
 * twice, only some tasks were selected, or the agents differ. The class is never created.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Testable
@API(status = API.Status.EXPERIMENTAL)
public @interface ReleaseGate {

    /** Which runs are judged. */
    enum Runs {
        /** The run that {@code asynctool.run} names, in this JVM as in those that ran the benchmarks. */
        OWN,
        /** All that are in the folders, as if they were one. */
        ALL
    }

    /**
     * Folders of results, such as {@code ../desk/target/asynctool} of another module; relative to the working directory.
     *
     * @return the folders; none for the one that {@code asynctool.output} names
     */
    String[] results() default {};

    /**
     * Names of the benchmarks that are judged together, such as the full names of their classes. Ids of tasks are unique
     * among them.
     *
     * @return the names; none for all that have results
     */
    String[] benchmarks() default {};

    /**
     * Which runs are judged.
     *
     * @return one run or all
     */
    Runs runs() default Runs.OWN;
}
