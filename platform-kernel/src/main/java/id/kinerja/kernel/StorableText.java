package id.kinerja.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts as every database here keeps them: none of them has a zero character. */
public final class StorableText {

    private static final char ZERO = '\0';

    private StorableText() {}

    /** A text that isn't there can be kept. */
    public static boolean is(@Nullable String text) {
        return text == null || text.indexOf(ZERO) < 0;
    }

    /** What is wrong with it, if anything. */
    public static Optional<Refused.Finding> finding(String field, @Nullable String text) {
        return is(text)
                ? Optional.empty()
                : Optional.of(Refused.Finding.of(field, "value-not-storable"));
    }
}
