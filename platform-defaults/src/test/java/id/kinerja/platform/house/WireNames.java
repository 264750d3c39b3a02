package id.kinerja.platform.house;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** No two records of one simple name in what a service takes and shows. */
final class WireNames extends ArchCondition<JavaClass> {

    private Map<String, List<JavaClass>> bySimpleName = Map.of();

    WireNames() {
        super("have a simple name of their own");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        bySimpleName = all.stream().collect(groupingBy(JavaClass::getSimpleName));
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        if (bySimpleName.getOrDefault(one.getSimpleName(), List.of()).size() > 1) {
            events.add(
                    SimpleConditionEvent.violated(
                            one, one.getName() + " isn't the only one of its simple name"));
        }
    }
}
