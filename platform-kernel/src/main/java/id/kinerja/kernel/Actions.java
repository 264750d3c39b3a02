package id.kinerja.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which actions a caller may take on a thing that he reads. Role, relation and state decide; what
 * is wrong with the content that an action sends or finds is said by the action itself.
 */
public final class Actions {

    private Actions() {}

    /**
     * In the order of their codes.
     *
     * @param mayBeTaken asks the very rules that the use cases refuse by
     */
    public static <A extends Enum<A>> List<A> open(Class<A> all, Predicate<A> mayBeTaken) {
        return Arrays.stream(Objects.requireNonNull(all.getEnumConstants()))
                .filter(mayBeTaken)
                .sorted(Comparator.comparing(Enum::name))
                .toList();
    }
}
