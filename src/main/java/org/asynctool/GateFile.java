package org.asynctool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Names a file of gates for a class, beside its {@link Gate} annotations, so that who is responsible for a release can
 * change a bound without touching Java:
 *
 * <pre>{@code
 * { "version": 1, "gates": [
 *     { "metric": "task.success", "atLeast": 0.80, "confidence": 0.95 },
 *     { "metric": "time.efficiency", "atLeast": 0.60, "tag": "dual" },
 *     { "metric": "task.success", "baseline": "src/test/baselines/travel.json", "margin": 0.02 } ] }
 * }</pre>
 *
 * <p>The members of a gate are those of the annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@API(status = API.Status.STABLE)
public @interface GateFile {

    /**
     * Where the file is: {@code classpath:/gates/travel.json}, or a path relative to the working directory.
     *
     * @return the location
     */
    String value();
}
