package id.kinerja.platform.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.audit.NotAudited;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;

/** Which use cases write down who did what. */
final class AuditRule {

    private AuditRule() {}

    static DescribedPredicate<JavaMethod> changesSomething() {
        return DescribedPredicate.describe(
                "change something",
                method ->
                        method.isAnnotatedWith(Transactional.class)
                                && !method.getAnnotationOfType(Transactional.class).readOnly()
                                && !method.isAnnotatedWith(NotAudited.class));
    }

    /** Itself, or through other code of use cases. */
    static ArchCondition<JavaMethod> writeTheAuditTrail() {
        return new ArchCondition<>("write the audit trail") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                method,
                                reachesTheTrail(method),
                                method.getFullName() + " tells nobody who did it"));
            }
        };
    }

    private static boolean reachesTheTrail(JavaMethod method) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(method));
        Set<JavaCodeUnit> seen = new HashSet<>();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            for (CodeUnitAccessTarget target : targets(unit).toList()) {
                if (target.getOwner().isEquivalentTo(AuditTrail.class)) {
                    return true;
                }
                target.resolveMember()
                        .filter(next -> Storey.edge("app").test(next.getOwner()))
                        .ifPresent(open::push);
            }
        }
        return false;
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                Stream.concat(
                        unit.getMethodReferencesFromSelf().stream().map(one -> one.getTarget()),
                        unit.getConstructorReferencesFromSelf().stream()
                                .map(one -> one.getTarget())));
    }
}
