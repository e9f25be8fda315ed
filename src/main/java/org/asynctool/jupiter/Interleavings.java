package org.asynctool.jupiter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test under many schedules: orders in which the threads of a
 * {@link org.asynctool.agent.blocking.BlockingAgent} take turns. Everything else stays the same, latencies too.
 *
 * <pre>{@code
 * @Interleavings(100)
 * void sellsNoSeatTwice(@TaskFile("seats.json") ToolEnvironment environment) {
 *     assertThat(environment.run(BlockingAgent.of(this::sell))).succeeded();
 * }
 * }</pre>
 *
 * <p>The first schedule under which the test fails ends it, and its seed is in the failure and on the console;
 * {@code -Dasynctool.interleaving=<seed>} runs that one alone. A schedule holds for every environment that the
 * thread of the test runs; a test that runs none fails.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(InterleavingsExtension.class)
@API(status = API.Status.EXPERIMENTAL)
public @interface Interleavings {

    /** The configuration parameter that names the only schedule to run: {@value}. */
    String KEY = "asynctool.interleaving";

    /**
     * How many schedules the test runs under; their seeds are the numbers from 1.
     *
     * @return the number of schedules, 1 or more
     */
    int value() default 100;

    /**
     * The seeds of the schedules, instead of a number of them: those that found something once.
     *
     * @return seeds; none for those from 1 to {@link #value()}
     */
    long[] seeds() default {};
}
