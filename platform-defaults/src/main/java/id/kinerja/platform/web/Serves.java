package id.kinerja.platform.web;

import id.kinerja.kernel.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an endpoint does and for whom, as the contract tells it; the use case does the refusing. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Serves {

    /** What it does, in one short sentence. */
    String value();

    /**
     * Roles of which the caller needs one, in his token and as a grant that reaches so far; none
     * where it is for every employee.
     */
    Role[] roles() default {};

    /**
     * By which relation one may call it, beside a role or instead of one; empty where a role is all
     * that is asked.
     */
    String who() default "";
}
