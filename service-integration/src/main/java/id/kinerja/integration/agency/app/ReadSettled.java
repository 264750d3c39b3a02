package id.kinerja.integration.agency.app;

import id.kinerja.integration.agency.AttendanceCutOff;
import id.kinerja.integration.agency.ServicesInUse;
import id.kinerja.integration.agency.SettledByAgencies;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.ServiceOff;
import id.kinerja.platform.settings.Settings;
import id.kinerja.platform.settings.Settings.Since;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

@Component
class ReadSettled implements SettledByAgencies {

    private final Settings settings;

    ReadSettled(Settings settings) {
        this.settings = settings;
    }

    @Override
    public AttendanceCutOffs cutOffs(AgencyId agency) {
        Map<YearMonth, AttendanceCutOffs.CutOff> changes = new TreeMap<>();
        // Of two that begin before one month, the later holds for it.
        for (Since<AttendanceCutOff> one : settings.all(AttendanceCutOff.class, agency)) {
            YearMonth month = AttendanceCutOff.firstMonth(one.from());
            changes.put(month, new AttendanceCutOffs.CutOff(month, one.settled().lastDay()));
        }
        return new AttendanceCutOffs(List.copyOf(changes.values()));
    }

    @Override
    public List<ServiceOff> servicesOff(AgencyId agency) {
        List<Since<ServicesInUse>> all = settings.all(ServicesInUse.class, agency);
        List<ServiceOff> off = new ArrayList<>();
        for (ServiceOff.Service service : ServiceOff.Service.values()) {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).settled().off().contains(service)) {
                    off.add(new ServiceOff(service, during(all, i)));
                }
            }
        }
        return off;
    }

    private static DateRange during(List<Since<ServicesInUse>> all, int index) {
        LocalDate from = all.get(index).from();
        return index + 1 == all.size()
                ? DateRange.since(from)
                : DateRange.of(from, all.get(index + 1).from().minusDays(1));
    }
}
