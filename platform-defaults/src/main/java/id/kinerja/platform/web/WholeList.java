package id.kinerja.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the few lists that come in one piece, since they can't grow. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WholeList {

    /** What bounds it, for whoever reviews it. */
    String reason();
}
