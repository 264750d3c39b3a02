package id.kinerja.integration.terminal.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.ServedDays;
import id.kinerja.integration.terminal.AttlogLine;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Enrolments;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Report;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How lines become punches, whether they have just come or have waited. */
@Component
class PunchIntake {

    private final Enrolments enrolments;
    private final Uploads uploads;
    private final Register register;
    private final ServedDays servedDays;
    private final StaleDays staleDays;

    PunchIntake(
            Enrolments enrolments,
            Uploads uploads,
            Register register,
            ServedDays servedDays,
            StaleDays staleDays) {
        this.servedDays = servedDays;
        this.register = register;
        this.enrolments = enrolments;
        this.uploads = uploads;
        this.staleDays = staleDays;
    }

    /**
     * @param hand who brings the lines or takes them again, where that is somebody
     */
    AttlogSorting sort(Terminal terminal, List<ReceivedLine> lines, @Nullable PersonId hand) {
        Map<String, List<Enrolment>> byPin = enrolments.byPin(terminal.serialNumber(), pins(lines));
        Map<NomorPegawai, PersonId> numbers = people(lines);
        AttlogSorting sorting =
                new AttlogSorting(terminal, byPin, numbers, served(byPin, numbers), hand);
        sorting.sort(lines);
        return sorting;
    }

    /** Returns the punches that were new; their days are resolved again. */
    Set<UUID> keep(Terminal terminal, List<AttlogSorting.Sorted> punches) {
        Set<UUID> added = uploads.keepPunches(terminal, punches);
        staleDays.add(
                punches.stream()
                        .filter(punch -> added.contains(punch.source().id()))
                        .map(PunchIntake::day)
                        .distinct()
                        .toList());
        return added;
    }

    private Map<PersonId, List<DateRange>> served(
            Map<String, List<Enrolment>> byPin, Map<NomorPegawai, PersonId> numbers) {
        Set<PersonId> people =
                Stream.concat(
                                numbers.values().stream(),
                                byPin.values().stream()
                                        .flatMap(List::stream)
                                        .map(Enrolment::person))
                        .collect(toUnmodifiableSet());
        return people.isEmpty() ? Map.of() : servedDays.of(people);
    }

    /** By the register as it is today. */
    private Map<NomorPegawai, PersonId> people(List<ReceivedLine> lines) {
        Set<NomorPegawai> numbers =
                lines.stream()
                        .flatMap(line -> line.asRead().stream())
                        .map(AttlogLine::report)
                        .filter(Objects::nonNull)
                        .map(Report::number)
                        .filter(Objects::nonNull)
                        .collect(toUnmodifiableSet());
        return numbers.isEmpty() ? Map.of() : register.peopleByNumber(numbers);
    }

    private static StaleDays.Day day(AttlogSorting.Sorted punch) {
        return new StaleDays.Day(punch.person(), punch.line().deviceTime().toLocalDate());
    }

    private static Set<String> pins(List<ReceivedLine> lines) {
        return lines.stream()
                .flatMap(line -> line.asRead().stream())
                .map(AttlogLine::pin)
                .collect(toUnmodifiableSet());
    }
}
