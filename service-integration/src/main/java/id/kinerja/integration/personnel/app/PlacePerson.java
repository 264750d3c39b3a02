package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places somebody by decree: a promotion, a move, a Plt. Whom no decree names as his pejabat
 * penilai, it is who leads the unit, or the nearest one above.
 */
@Service
public class PlacePerson {

    private final PeopleInHand people;
    private final NewPlaces places;

    PlacePerson(PeopleInHand people, NewPlaces places) {
        this.people = people;
        this.places = places;
    }

    /**
     * @param asked the place, without an assessor
     * @param assessor whom the decree names; absent for who leads the unit
     */
    @Transactional
    public Assignment place(Actor actor, Assignment asked, @Nullable PersonId assessor) {
        return places.take(actor, people.forChange(actor, asked.person()), asked, assessor);
    }
}
