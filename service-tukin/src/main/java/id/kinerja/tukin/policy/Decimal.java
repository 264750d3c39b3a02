package id.kinerja.tukin.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of a written document, or each value of a map of texts, that is read as a decimal. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface Decimal {

    /** How many decimals it may have; a percentage has four. */
    int finest() default 4;
}
