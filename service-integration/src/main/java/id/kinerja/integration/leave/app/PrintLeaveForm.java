package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.DecidedBy;
import id.kinerja.integration.leave.LeaveForm;
import id.kinerja.integration.leave.LeaveForm.Named;
import id.kinerja.integration.leave.LeaveLaw;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.LengthOfService;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.Superiors;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.LineAbove.Official;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The form of a request, for whoever may read it; each look at another's is written down. */
@Service
public class PrintLeaveForm {

    private final ReadLeaveRequests readLeaveRequests;
    private final Register register;
    private final Assignments assignments;
    private final Units units;
    private final LeaveDesks desks;
    private final LeaveChecks checks;
    private final Settings settings;
    private final BusinessClock clock;

    PrintLeaveForm(
            ReadLeaveRequests readLeaveRequests,
            Register register,
            Assignments assignments,
            Units units,
            LeaveDesks desks,
            LeaveChecks checks,
            Settings settings,
            BusinessClock clock) {
        this.readLeaveRequests = readLeaveRequests;
        this.register = register;
        this.assignments = assignments;
        this.units = units;
        this.desks = desks;
        this.checks = checks;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public LeaveForm print(Actor actor, PermintaanCutiId id) {
        PermintaanCuti request = readLeaveRequests.read(actor, id);
        LocalDate asked = request.askedOn();
        Person person = register.find(request.person()).orElseThrow();
        Superiors superiors = desks.above(actor.agency(), person.id());
        return new LeaveForm(
                request,
                named(person, asked),
                placeOf(person.id(), asked)
                        .flatMap(place -> units.find(place.unit()))
                        .map(Unit::name)
                        .orElse(""),
                LengthOfService.until(person, asked),
                checks.workingDays(person, request.asked().during()),
                left(actor, person, request),
                request.pertimbangan() == null
                        ? named(DecidedBy.DIRECT_SUPERIOR.official(superiors), asked)
                        : named(request.pertimbangan().by(), asked),
                request.keputusan() == null
                        ? named(request.authority().official(superiors), asked)
                        : named(request.keputusan().by(), asked));
    }

    private List<LeaveForm.Left> left(Actor actor, Person person, PermintaanCuti request) {
        LocalDate today = clock.today(actor.agency());
        LeavePolicy policy = settings.get(LeavePolicy.class, actor.agency(), today);
        int year = request.asked().during().from().getYear();
        return LeaveLaw.of(person.jenis())
                .map(law -> LeaveForm.left(checks.balance(person, law, policy, today, year)))
                .orElse(List.of());
    }

    private @Nullable Named named(Optional<Official> official, LocalDate day) {
        return official.map(Official::person).map(person -> named(person, day)).orElse(null);
    }

    private @Nullable Named named(PersonId person, LocalDate day) {
        return register.find(person).map(found -> named(found, day)).orElse(null);
    }

    private Named named(Person person, LocalDate day) {
        return new Named(
                person.name(),
                person.number(),
                placeOf(person.id(), day).map(Assignment::positionName).orElse(null));
    }

    private Optional<Assignment> placeOf(PersonId person, LocalDate day) {
        return assignments.of(List.of(person)).stream()
                .filter(place -> place.primary() && place.during().includes(day))
                .findFirst();
    }
}
