package id.kinerja.integration.agency.app;

import id.kinerja.integration.agency.Agencies;
import id.kinerja.integration.agency.Agency;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency as it stands, for whoever runs the installation. */
@Service
public class ReadAgency {

    private final Agencies agencies;

    ReadAgency(Agencies agencies) {
        this.agencies = agencies;
    }

    @Transactional(readOnly = true)
    public Agency read(AgencyId id) {
        return agencies.find(id).orElseThrow(() -> Refused.notFound("agency-unknown"));
    }
}
