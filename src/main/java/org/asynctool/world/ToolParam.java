package org.asynctool.world;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Describes a parameter of a {@link Tool}, or a component of a record that is part of one. Without it
 * a parameter is named as in the source and required.
 *
 * <p>A parameter may be left out if it has a {@link #defaultValue()} or is a {@link java.util.Optional}.
 */
@API(status = API.Status.EXPERIMENTAL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface ToolParam {

    /**
     * Returns the name by which agents pass the parameter. Not for record components: these are
     * renamed by Jackson's {@code @JsonProperty}, which holds for results too.
     *
     * @return the name; the parameter's own name if empty, which needs the compiler option
     *     {@code -parameters}
     */
    String name() default "";

    /**
     * Returns what the parameter means, for the agent to read.
     *
     * @return the description; none if empty
     */
    String description() default "";

    /**
     * Returns the value of a parameter that was left out.
     *
     * @return the value as JSON, so that a text has quotes: {@code "\"economy\""}; if empty the
     *     parameter has no default
     */
    String defaultValue() default "";
}
