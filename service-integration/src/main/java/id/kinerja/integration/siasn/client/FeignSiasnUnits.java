package id.kinerja.integration.siasn.client;

import id.kinerja.integration.siasn.Drift;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnReply;
import id.kinerja.integration.siasn.SiasnUnit;
import id.kinerja.integration.siasn.SiasnUnits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The list ref-unor. */
@Component
class FeignSiasnUnits implements SiasnUnits {

    private final SiasnClient client;
    private final SiasnLine line;

    FeignSiasnUnits(SiasnClient client, SiasnLine line) {
        this.client = client;
        this.line = line;
    }

    @Override
    public SiasnReply<List<SiasnUnit>> list(SiasnAccess access) {
        try {
            Envelope envelope = Envelope.of(line.ask(access, client::units));
            List<SiasnUnit> units = new ArrayList<>();
            Set<Drift> drift = new HashSet<>();
            for (Fields fields : envelope.objects()) {
                String id = fields.text("id");
                if (id == null) {
                    drift.add(Drift.KEY_MISSING);
                } else {
                    units.add(
                            new SiasnUnit(id, fields.text("namaUnor"), fields.text("diatasanId")));
                }
            }
            if (units.isEmpty()) {
                // Every agency has some: none of ours is taken for missing by it.
                return new SiasnReply.Failed<>(SiasnFault.UNREADABLE);
            }
            drift.addAll(envelope.drift());
            return new SiasnReply.Found<>(List.copyOf(units), drift);
        } catch (SiasnFailure failure) {
            return new SiasnReply.Failed<>(failure.fault());
        }
    }
}
