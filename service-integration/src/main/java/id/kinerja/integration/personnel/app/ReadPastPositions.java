package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.PastPosition;
import id.kinerja.integration.personnel.PastPositions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody held before anything was recorded here, for whoever may read him. */
@Service
public class ReadPastPositions {

    private final PeopleInHand people;
    private final PastPositions positions;

    ReadPastPositions(PeopleInHand people, PastPositions positions) {
        this.people = people;
        this.positions = positions;
    }

    @Transactional(readOnly = true)
    public List<PastPosition> of(Actor actor, PersonId id) {
        return positions.of(Set.of(people.read(actor, id).id()));
    }
}
