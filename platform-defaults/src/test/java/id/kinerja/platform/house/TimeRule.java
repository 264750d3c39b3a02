package id.kinerja.platform.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;

/** Nobody looks at the machine's clock by himself. */
final class TimeRule {

    private static final Set<String> OF_THE_SYSTEM =
            Set.of("systemUTC", "systemDefaultZone", "systemDefault");

    private TimeRule() {}

    static ArchRule timeIsToldByAClock() {
        return noClasses()
                .should()
                .callMethodWhere(readsTheMachine())
                .because(
                        "time must be able to stand still in tests and to run apart for training"
                                + " agencies; use the Clock bean for technical time and"
                                + " BusinessClock for periods and deadlines")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachine() {
        return DescribedPredicate.describe(
                "that reads the clock or the zone of the machine",
                call -> isNowWithoutClock(call.getTarget()) || isOfTheSystem(call.getTarget()));
    }

    private static boolean isNowWithoutClock(MethodCallTarget target) {
        return target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isOfTheSystem(MethodCallTarget target) {
        boolean timeSource =
                target.getOwner().isEquivalentTo(Clock.class)
                        || target.getOwner().isEquivalentTo(ZoneId.class);
        return timeSource && OF_THE_SYSTEM.contains(target.getName());
    }
}
