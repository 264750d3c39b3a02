package id.kinerja.skp.plan;

import org.jspecify.annotations.Nullable;

/**
 * How one sees that a result is reached.
 *
 * @param target a decimal text; absent in the qualitative approach, where the text says it
 * @param unit of the target, such as "dokumen"
 */
public record Indicator(
        Aspect aspect, String text, @Nullable String target, @Nullable String unit) {

    /** PP 30/2019 Ps 10: the quantity always, the others where they matter. */
    public enum Aspect {
        KUANTITAS,
        KUALITAS,
        WAKTU,
        BIAYA
    }
}
