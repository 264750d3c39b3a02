package id.kinerja.integration.discipline;

import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What no decree of a punishment can say, by whatever way it comes. */
public final class DecisionRules {

    private DecisionRules() {}

    /**
     * What speaks against it.
     *
     * @param today on which it is recorded
     */
    public static List<Finding> findings(
            Person person,
            Punishment punishment,
            LocalDate decreedOn,
            LocalDate receivedOn,
            DisciplinePolicy policy,
            LocalDate today) {
        return Stream.of(
                        toCome("decreeDate", decreedOn, today),
                        toCome("receivedOn", receivedOn, today),
                        hadLeft(person, decreedOn),
                        policy.allows(person.jenis(), punishment)
                                ? Optional.<Finding>empty()
                                : Optional.of(
                                        Finding.of(
                                                "punishment",
                                                "punishment-not-for-him",
                                                punishment,
                                                person.jenis())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> toCome(String field, LocalDate day, LocalDate today) {
        return day.isAfter(today)
                ? Optional.of(Finding.of(field, "decision-to-come"))
                : Optional.empty();
    }

    /**
     * PP 94/2021 is for those in service. One of before the register knows him may run still when
     * he comes.
     */
    private static Optional<Finding> hadLeft(Person person, LocalDate decreedOn) {
        return person.service()
                .on(decreedOn)
                .filter(service -> service.status().endsService())
                .map(_ -> Finding.of("decreeDate", "decision-after-service"));
    }
}
