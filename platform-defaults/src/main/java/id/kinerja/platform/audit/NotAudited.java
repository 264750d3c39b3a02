package id.kinerja.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the few use cases that change something and decide nothing, so that none is forgotten. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NotAudited {

    /** Why nobody will ever ask who did it, for whoever reviews it. */
    String reason();
}
