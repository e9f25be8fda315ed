package org.asynctool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.asynctool.jupiter.AsyncToolExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lets the tests of a JUnit Jupiter class run agents in virtual-time environments, beside any other extension
 * such as Spring's.
 *
 * <pre>{@code
 * @AsyncToolTest
 * @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
 * class TravelDeskTest {
 *     @Test
 *     void booksTheTrip(@TaskFile("trip-and-stock.json") ToolEnvironment environment) {
 *         Episode episode = environment.run(new TravelAgent());
 *         assertThat(episode).succeeded().finishedWithin(ofSeconds(40));
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Environments come from {@link TaskFile} or {@link TasksFrom}. Each runs one episode. A test that was
 *       given one and ran none fails, unless it failed or was aborted anyway.
 *   <li>Whether a missed task fails its test is for the test to say. A {@link Gate} on the class is judged
 *       after its last test, over the episodes of this class and of the {@code @Nested} classes in it; one
 *       that does not hold fails the class. A gate on a {@code @Nested} class is judged over that class alone.
 *   <li>A gate sees what ran: which tests a filter left out cannot be known here. One that saw no episode
 *       fails; an episode that could not run, also one whose test failed before it, makes it an error.
 *   <li>Each episode prints a line, is published as report entry, and written to
 *       {@code target/asynctool/<run>/<class>/} under the name of the outermost class.
 *   <li>A failed assertion of a test that ran an episode says where its trace is and how to run it again.
 *   <li>{@code asynctool.tasks} skips the tests of other tasks; if it leaves none, the class fails.
 * </ul>
 *
 * <p>Inherited by subclasses and {@code @Nested} classes. May stand on annotations of your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(AsyncToolExtension.class)
@API(status = API.Status.EXPERIMENTAL)
public @interface AsyncToolTest {}
