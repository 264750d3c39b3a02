package id.kinerja.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.platform.problem.ParameterInvalid;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in stable order.
 *
 * @param next the cursor of the following part; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** Cuts a list that was read with one row more than asked for. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /**
     * How many are asked for: {@link #DEFAULT_LIMIT} where nobody says, and refused outside of what
     * the contract says, so that nobody takes a part for the whole.
     */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw new ParameterInvalid("limit", 1, MAX_LIMIT);
        }
        return asked;
    }
}
