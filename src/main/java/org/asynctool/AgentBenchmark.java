package org.asynctool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.asynctool.environment.Mode;
import org.junit.platform.commons.annotation.Testable;

/**
 * Makes a class a benchmark: each task of its files becomes a test of the agent that the class provides.
 *
 * <p>The class implements {@link org.asynctool.agent.AgentProvider}, has a constructor without parameters,
 * and is created once. Its name has to match the includes of the build, for Surefire {@code *Test},
 * {@code Test*}, {@code *Tests} or {@code *TestCase}.
 *
 * <pre>{@code
 * @AgentBenchmark(tasks = "classpath:/tasks/travel.jsonl", trials = 3)
 * @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.80)
 * class TravelDeskBenchmarkTest implements AgentProvider {
 *     public Agent agent() { return new TravelAgent(); }
 * }
 * }</pre>
 *
 * <p>A class that is set up wrongly runs no task; it shows one failing test that says what is wrong.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Testable
@API(status = API.Status.STABLE)
public @interface AgentBenchmark {

    /**
     * Where the task files are: {@code classpath:/tasks/travel.jsonl}, or the path of a file. At least
     * one; task ids are unique among all of them.
     *
     * @return locations of task files
     */
    String[] tasks();

    /**
     * How often each task is run, 1 or more, each time with another seed.
     *
     * @return the number of trials
     */
    int trials() default 1;

    /**
     * What becomes of the test of a task that ran and did not succeed.
     *
     * @return what a missed task does
     */
    Missed missed() default Missed.AUTO;

    /**
     * How calls take their time.
     *
     * @return the mode of the environment
     */
    Mode mode() default Mode.CONCURRENT;
}
