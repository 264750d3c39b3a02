package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.SaidUnits;
import id.kinerja.integration.siasn.UnitDifference;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units that SIASN has, held against those of the register today. */
@Service
public class ReadSiasnUnits {

    private final SiasnOffice office;
    private final SaidUnits said;

    ReadSiasnUnits(SiasnOffice office, SaidUnits said) {
        this.office = office;
        this.said = said;
    }

    /** In what they differ, by what SIASN last listed. */
    public record Compared(SaidUnits.Said said, List<UnitDifference> differences) {

        public Compared {
            differences = List.copyOf(differences);
        }
    }

    @Transactional(readOnly = true)
    public Compared compared(Actor actor) {
        office.requireReadingOfAgency(actor);
        SaidUnits.Said known = said.find().orElseThrow(() -> Refused.notFound("siasn-never-asked"));
        return new Compared(
                known,
                known.units() == null
                        ? List.of()
                        : UnitDifference.of(said.ours(office.today(actor)), known.units()));
    }
}
