package id.kinerja.platform.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.List;

/**
 * That a service has the storeys of which {@link HouseRules} speaks. The rules let an empty one
 * pass, since not every module has all of them; in a service that would be a rule which looks
 * nowhere, such as after a package was renamed.
 */
public final class ServiceStoreys {

    private static final List<String> EDGES = List.of("app", "web", "db", "messaging");

    private ServiceStoreys() {}

    @ArchTest
    static void everyStoreyHasItsClasses(JavaClasses classes) {
        List<String> empty = new ArrayList<>();
        if (classes.that(Storey.groundFloor()).isEmpty()) {
            empty.add("the ground floor");
        }
        EDGES.stream()
                .filter(edge -> classes.that(Storey.edge(edge)).isEmpty())
                .forEach(empty::add);
        if (!empty.isEmpty()) {
            throw new AssertionError(
                    "No rule of the house looks at "
                            + String.join(", ", empty)
                            + ": name the packages as CONTRIBUTING.md says");
        }
    }
}
