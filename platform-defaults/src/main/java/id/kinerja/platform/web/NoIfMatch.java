package id.kinerja.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the few changes that may come without the version that they change. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NoIfMatch {

    /** Why nobody's change can be lost by it, for whoever reviews it. */
    String reason();
}
