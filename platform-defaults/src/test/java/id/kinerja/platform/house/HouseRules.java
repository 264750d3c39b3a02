package id.kinerja.platform.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.kinerja.platform.testing.ProblemTexts;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may depend on what in a service, by whitelist. Each service has one test that says {@code
 * ArchTests.in(HouseRules.class)}; each rule says what to do instead.
 */
public final class HouseRules {

    private static final DescribedPredicate<JavaClass> PLAIN_JAVA =
            DescribedPredicate.describe(
                    "of Java or the kernel",
                    type ->
                            type.getBaseComponentType().isPrimitive()
                                    || resideInAnyPackage(
                                                    "java..", "org.jspecify..", "id.kinerja.kernel")
                                            .test(type.getBaseComponentType()));

    private static final DescribedPredicate<JavaClass> WHAT_APP_MAY_USE =
            PLAIN_JAVA
                    .or(Storey.groundFloor())
                    .or(Storey.edge("app"))
                    .or(
                            resideInAnyPackage(
                                    "id.kinerja.directory",
                                    "org.springframework.stereotype",
                                    "org.springframework.transaction.annotation"))
                    .or(named("id.kinerja.platform.audit.AuditTrail"))
                    .or(named("id.kinerja.platform.audit.Act"))
                    .or(named("id.kinerja.platform.audit.NotAudited"))
                    .or(
                            resideInAnyPackage(
                                    "id.kinerja.platform.task",
                                    "id.kinerja.platform.imports",
                                    "id.kinerja.platform.table"))
                    .or(named("id.kinerja.platform.settings.Settings"))
                    .or(named("id.kinerja.platform.settings.SettingsObserver"))
                    .or(named("id.kinerja.platform.settings.SettingsOffices"));

    private HouseRules() {}

    @ArchTest
    static final ArchRule groundFloorsArePureJava =
            classes()
                    .that(Storey.groundFloor())
                    .should()
                    .onlyDependOnClassesThat(PLAIN_JAVA.or(Storey.groundFloor()))
                    .because(
                            "a lawyer can be walked through a ground floor, and its tests take"
                                    + " milliseconds; move what needs a framework to app, web, db,"
                                    + " messaging or client, behind a port named as a plural noun")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule useCasesKnowOnlyTheGroundFloorAndTheDirectory =
            classes()
                    .that(Storey.edge("app"))
                    .should()
                    .onlyDependOnClassesThat(WHAT_APP_MAY_USE)
                    .because(
                            "a use case speaks to ports of its ground floor; put SQL in db, HTTP in"
                                    + " web or client and events in messaging, and let them"
                                    + " implement the port")
                    .allowEmptyShould(true);

    @ArchTest static final ArchRule webStandsByItself = standsByItself("web");

    @ArchTest static final ArchRule dbStandsByItself = standsByItself("db");

    @ArchTest static final ArchRule messagingStandsByItself = standsByItself("messaging");

    @ArchTest static final ArchRule clientStandsByItself = standsByItself("client");

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("id.kinerja.*.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because(
                            "a feature can be read by itself; let one of the two publish a port"
                                    + " that the other implements, or move the shared noun to a"
                                    + " feature of its own")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule transactionsAreOpenedByUseCases =
            noClasses()
                    .that(Storey.edge("app").negate().and(ofAService()))
                    .should()
                    .beAnnotatedWith(Transactional.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.transaction..")
                    .because(
                            "one use case is one transaction; put @Transactional on the public"
                                    + " method in app. A listener's transaction is opened by the"
                                    + " platform")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule useCasesAreTransactional =
            methods()
                    .that()
                    .areDeclaredInClassesThat(Storey.edge("app").and(useCase()))
                    .and()
                    .arePublic()
                    .should()
                    .beAnnotatedWith(Transactional.class)
                    .because(
                            "the agency wall is set per transaction, reads included; without one a"
                                    + " query sees nothing. Add @Transactional(readOnly = true)")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule useCasesSayWhoDidWhat =
            methods()
                    .that()
                    .areDeclaredInClassesThat(Storey.edge("app").and(useCase()))
                    .and()
                    .arePublic()
                    .and(AuditRule.changesSomething())
                    .should(AuditRule.writeTheAuditTrail())
                    .because(
                            "what was decided must be found with whoever decided it; call"
                                    + " AuditTrail, or mark with @NotAudited what nobody decides")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule wireContractsAreUsedOnlyInMessaging =
            noClasses()
                    .that(ofAService().and(Storey.edge("messaging").negate()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("id.kinerja.kernel.event..")
                    .because(
                            "what is told to other services must be able to stay while the model"
                                    + " changes; translate in messaging")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sqlStandsOnlyInDb =
            noClasses()
                    .that(ofAService().and(Storey.edge("db").negate()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                    .because("SQL is read in one place; write it in db, behind a port")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule kafkaIsLeftToThePlatform =
            noClasses()
                    .that(ofAService())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                    .because(
                            "an event that isn't written with its effect gets lost; use Outbox to"
                                    + " tell and StateListener to listen")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule feignClientsStandOnlyInClient =
            noClasses()
                    .that(ofAService().and(Storey.edge("client").negate()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.cloud.openfeign..",
                            "feign..",
                            "org.springframework.web.client..")
                    .because("a synchronous call is the exception; put it in client, behind a port")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .orShould()
                    .beAnnotatedWith(Value.class)
                    .because("a class says in its constructor what it needs; take it there")
                    .allowEmptyShould(true);

    @ArchTest static final ArchRule timeIsToldByAClock = TimeRule.timeIsToldByAClock();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .that(ofAService())
                    .should()
                    .haveNameMatching(".*\\.(Base|Abstract)[A-Z][^.$]*")
                    .orShould()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Data)(\\$.*)?")
                    .because(
                            "such a name hides what the class is for; name the thing of the field,"
                                    + " the use case (verb and noun) or the rule (a statement)")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule lombokIsNotUsed =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("lombok..")
                    .because("Java has records; write one")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule recordsOfTheWireHaveNamesOfTheirOwn =
            classes()
                    .that()
                    .resideInAPackage("..web..")
                    .and()
                    .areRecords()
                    .should(new WireNames())
                    .because(
                            "the contract calls a schema by the simple name, and two that share it"
                                    + " become one; name each by what it is of")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule valuesOfTheFieldHaveTypes =
            methods()
                    .that()
                    .areDeclaredInClassesThat(Storey.groundFloor())
                    .and()
                    .arePublic()
                    .should(SignatureRule.speakInTypesOfTheField())
                    .because(
                            "a bare number says neither what it counts nor how it is rounded; use"
                                    + " Rupiah, Percentage or Nip of the kernel")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rowsAreNotLeftOpen =
            noClasses()
                    .should()
                    .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                    .because(
                            "such a stream keeps its statement until somebody closes it, so that"
                                    + " PostgreSQL plans the same query anew each time; take list()")
                    .allowEmptyShould(true);

    /** Looks at the sources of the module in whose folder the tests run. */
    @ArchTest
    static void everyProblemHasATextInBothLanguages(JavaClasses classes) {
        List<String> faults = ProblemTexts.faultsOf(Path.of(""));
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "Add to messages_id.properties and messages_en.properties, plain and kind:\n"
                            + String.join("\n", faults));
        }
    }

    private static ArchRule standsByItself(String edge) {
        DescribedPredicate<JavaClass> others =
                DescribedPredicate.describe(
                        "in another edge than " + edge + " and app",
                        type ->
                                Storey.edgeOf(type)
                                        .filter(at -> !at.equals(edge) && !at.equals("app"))
                                        .isPresent());
        return noClasses()
                .that(Storey.edge(edge))
                .should()
                .dependOnClassesThat(others)
                .because(
                        "web, db, messaging and client must be exchangeable; let them meet in a"
                                + " use case in app or in a port of the ground floor")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> ofAService() {
        return DescribedPredicate.describe("of a service", Storey::isOfAService);
    }

    private static DescribedPredicate<JavaClass> useCase() {
        return DescribedPredicate.describe(
                "use cases", type -> type.isAnnotatedWith(Service.class));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                name, type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }
}
