package id.kinerja.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the few POSTs that may come without an idempotency key, since doing them twice is safe. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NoIdempotencyKey {

    /** Why doing it twice is safe, for whoever reviews it. */
    String reason();
}
