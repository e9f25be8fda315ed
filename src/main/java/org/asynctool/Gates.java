package org.asynctool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/** Holds several gates of one class; written by the compiler. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@API(status = API.Status.STABLE)
public @interface Gates {

    /**
     * The gates.
     *
     * @return the gates, in the order written
     */
    Gate[] value();
}
