package org.asynctool.world;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.asynctool.task.ToolSpec.Executes;

/**
 * Makes a method of a Java object a tool; see {@link ObjectWorld} for the types it may take and return. A
 * method that overrides a tool is one only if it says so again.
 */
@API(status = API.Status.EXPERIMENTAL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Tool {

    /**
     * Returns the name by which agents call the tool.
     *
     * @return the name; the method's own name if empty
     */
    String name() default "";

    /**
     * Returns what the tool does, for the agent to read.
     *
     * @return the description
     */
    String description();

    /**
     * Tells whether a call leaves the state of the world as it is.
     *
     * @return {@code true} if a call changes nothing
     */
    boolean readOnly() default false;

    /**
     * Returns when the world executes a call.
     *
     * @return the moment, by default when the call's latency has passed
     */
    Executes executes() default Executes.END;
}
