package id.kinerja.platform.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a class stands: {@code id.kinerja.<service>.<feature…>[.<edge>]}; a feature's root is its
 * ground floor, the service's root holds the application alone.
 */
final class Storey {

    static final String HOUSE = "id.kinerja.";
    static final List<String> EDGES = List.of("app", "web", "db", "messaging", "client");

    private static final List<String> SHARED = List.of("kernel", "platform", "directory");

    private Storey() {}

    static DescribedPredicate<JavaClass> edge(String name) {
        return DescribedPredicate.describe(
                "in an edge '" + name + "'", type -> edgeOf(type).filter(name::equals).isPresent());
    }

    static DescribedPredicate<JavaClass> groundFloor() {
        return DescribedPredicate.describe(
                "on a ground floor",
                type -> isOfAService(type) && parts(type).size() > 3 && edgeOf(type).isEmpty());
    }

    static boolean isOfAService(JavaClass type) {
        List<String> parts = parts(type);
        return type.getPackageName().startsWith(HOUSE)
                && parts.size() >= 3
                && !SHARED.contains(parts.get(2));
    }

    static Optional<String> edgeOf(JavaClass type) {
        List<String> parts = parts(type);
        return isOfAService(type) && parts.size() > 3
                ? parts.subList(3, parts.size()).stream().filter(EDGES::contains).findFirst()
                : Optional.empty();
    }

    private static List<String> parts(JavaClass type) {
        return Arrays.asList(type.getPackageName().split("\\."));
    }
}
