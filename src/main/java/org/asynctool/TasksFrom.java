package org.asynctool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.asynctool.jupiter.TaskArguments;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a {@code @ParameterizedTest} of an {@link AsyncToolTest} class once for each task of some files, with a
 * fresh {@link org.asynctool.environment.ToolEnvironment} as its argument.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @TasksFrom("classpath:/tasks/")
 * void doesEachTask(ToolEnvironment environment) {
 *     assertThat(environment.run(new TravelAgent())).succeeded();
 * }
 * }</pre>
 *
 * <p>An invocation is named after its task, as in {@code [1] trip-and-stock};
 * {@code @ParameterizedTest(name = "{argumentSetName}")} leaves the number out. A row that cannot be read and a
 * task that fails its audit are failing invocations; no row at all is an error.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ArgumentsSource(TaskArguments.class)
@API(status = API.Status.EXPERIMENTAL)
public @interface TasksFrom {

    /**
     * Where the task files are, as in {@link AgentBenchmark#tasks()}.
     *
     * @return locations of task files, at least one
     */
    String[] value();

    /**
     * How often each task is run, 1 or more, each time with another seed.
     *
     * @return the number of trials
     */
    int trials() default 1;
}
