package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Position;
import id.kinerja.integration.personnel.Positions;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The positions of the units that an office reaches, as somebody holds them on a day. */
@Service
public class ListPositions {

    private final Offices offices;
    private final BusinessClock clock;
    private final Positions positions;

    ListPositions(Offices offices, BusinessClock clock, Positions positions) {
        this.offices = offices;
        this.clock = clock;
        this.positions = positions;
    }

    /**
     * @param unit of which; absent for all that the office reaches
     * @param name a part of it; absent for all
     * @param day absent for today
     */
    public record Wanted(@Nullable UnitId unit, @Nullable String name, @Nullable LocalDate day) {}

    @Transactional(readOnly = true)
    public List<Position> list(
            Actor actor, Wanted wanted, Position.@Nullable Place after, int limit) {
        LocalDate today = clock.today(actor.agency());
        Reach reach =
                offices.reach(Office.heldBy(actor, today, Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR));
        LocalDate day = wanted.day() == null ? today : wanted.day();
        return positions.heldOn(day, units(reach, wanted.unit()), wanted.name(), after, limit);
    }

    private static @Nullable Set<UnitId> units(Reach reach, @Nullable UnitId unit) {
        if (unit == null) {
            return reach.agency() ? null : reach.units();
        }
        return reach.agency() || reach.units().contains(unit) ? Set.of(unit) : Set.of();
    }
}
