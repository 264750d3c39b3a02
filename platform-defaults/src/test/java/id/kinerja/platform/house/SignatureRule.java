package id.kinerja.platform.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;

/** No bare numbers in what a ground floor shows. */
final class SignatureRule {

    private static final Set<String> BARE =
            Set.of(
                    "double",
                    "float",
                    Double.class.getName(),
                    Float.class.getName(),
                    BigDecimal.class.getName());

    private SignatureRule() {}

    static ArchCondition<JavaMethod> speakInTypesOfTheField() {
        return new ArchCondition<>("speak in types of the field") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    return;
                }
                types(method)
                        .filter(type -> BARE.contains(type.getName()))
                        .forEach(
                                type ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        method,
                                                        method.getFullName()
                                                                + " speaks of a bare "
                                                                + type.getSimpleName())));
                if (method.getName().equals("nip")
                        && method.getRawReturnType().isEquivalentTo(String.class)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, method.getFullName() + " speaks of a NIP as a text"));
                }
            }
        };
    }

    private static Stream<JavaClass> types(JavaMethod method) {
        return Stream.concat(
                Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream());
    }
}
