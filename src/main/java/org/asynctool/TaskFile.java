package org.asynctool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Injects a fresh {@link org.asynctool.environment.ToolEnvironment} for a task into a parameter of a test or of
 * a {@code @BeforeEach} method of an {@link AsyncToolTest} class.
 *
 * <p>The environment is that of trial 1, in every test and every repetition: the same call always meets the
 * same latency. Use {@link TasksFrom#trials()} for several seeds.
 */
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@API(status = API.Status.EXPERIMENTAL)
public @interface TaskFile {

    /**
     * Where the task is.
     *
     * <ul>
     *   <li>{@code trip-and-stock.json}: a plain name is looked up on the class path, first in the package of
     *       the test class, then in {@code /tasks/};
     *   <li>{@code classpath:/tasks/travel.json}, {@code src/tasks/travel.json}: anything else is a location
     *       as in {@link AgentBenchmark#tasks()};
     *   <li>{@code travel.jsonl#trip-and-stock}: the task of that id, needed where there are several.
     * </ul>
     *
     * @return a location of one task
     */
    String value();
}
