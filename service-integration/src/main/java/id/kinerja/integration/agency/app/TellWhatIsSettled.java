package id.kinerja.integration.agency.app;

import id.kinerja.integration.agency.Agencies;
import id.kinerja.integration.agency.Agency;
import id.kinerja.integration.agency.AgencyEvents;
import id.kinerja.integration.agency.AttendanceCutOff;
import id.kinerja.integration.agency.ServicesInUse;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.settings.SettingsObserver;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the other services of what they go by too. */
@Component
class TellWhatIsSettled implements SettingsObserver {

    private static final Set<Class<?>> TOLD = Set.of(AttendanceCutOff.class, ServicesInUse.class);

    private final Agencies agencies;
    private final AgencyEvents events;

    TellWhatIsSettled(Agencies agencies, AgencyEvents events) {
        this.agencies = agencies;
        this.events = events;
    }

    @Override
    public void approved(AgencyId agency, Class<?> type, LocalDate from) {
        if (TOLD.contains(type)) {
            Agency changed = agencies.findForChange(agency).orElseThrow().settledAnew();
            agencies.update(changed);
            events.changed(changed);
        }
    }
}
