package id.kinerja.skp.plan.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpAction;
import id.kinerja.skp.plan.SkpContent;
import id.kinerja.skp.plan.SkpId;
import id.kinerja.skp.plan.Skps;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is offered with a plan. */
class SkpActionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private final PersonId owner = PersonId.next();

    @Test
    void asksNobodyWhatAnOwnerMayDoSoThatHeMayWriteWhileTheDirectoryIsBehind() {
        BusinessClock clock = agency -> TODAY.atStartOfDay(ZoneOffset.UTC);
        SkpActions actions =
                new SkpActions(
                        new SkpAuthority(unasked(Directory.class), clock, unasked(Skps.class)));
        Actor actor = new Actor(AgencyId.next(), owner, "frontend", Set.of(Role.PEGAWAI));
        Skp own = new Skp.Draft(plan(), 1);

        assertThat(actions.of(actor, List.of(own)).apply(own))
                .containsExactlyInAnyOrder(SkpAction.WRITE, SkpAction.SUBMIT);
    }

    private Skp.Plan plan() {
        return new Skp.Plan(
                SkpId.next(),
                owner,
                AssignmentId.next(),
                PersonId.next(),
                DateRange.of(TODAY.withDayOfYear(1), TODAY),
                new SkpContent(SkpContent.Approach.KUALITATIF, List.of(), Map.of()));
    }

    private static <T> T unasked(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            throw new AssertionError(method.getName() + " was asked");
                        }));
    }
}
