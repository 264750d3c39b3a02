package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.settings.SettingsOffices;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** By the grants themselves, of which the directory is a copy. */
@Component
class OfficesThatSettle implements SettingsOffices {

    private final Offices offices;
    private final BusinessClock clock;

    OfficesThatSettle(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public void require(Actor actor, Role... anyOf) {
        offices.requireAgency(Office.heldBy(actor, clock.today(actor.agency()), anyOf));
    }

    @Override
    public boolean holds(Actor actor, Role... anyOf) {
        if (actor.person() == null || Arrays.stream(anyOf).noneMatch(actor::has)) {
            return false;
        }
        List<Office> held = Office.heldBy(actor, clock.today(actor.agency()), anyOf);
        return held.stream().anyMatch(offices::reachesAgency);
    }
}
