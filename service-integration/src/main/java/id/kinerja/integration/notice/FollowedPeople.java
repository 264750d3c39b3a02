package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people were last known to be, by which it is seen that it has changed. */
public interface FollowedPeople {

    /**
     * @param revision of the person in the register
     * @param known what was seen before; absent where he is looked at for the first time
     */
    record Followed(PersonId person, long revision, @Nullable Known known) {}

    /**
     * @param superior absent where he had none
     */
    record Known(@Nullable PersonId superior, long revision) {}

    /** Those behind the one given who serve that day or later, in the order of their ids. */
    List<Followed> part(LocalDate today, @Nullable PersonId after, int limit);

    /** A person as he is now. */
    record Now(PersonId person, @Nullable PersonId superior, long revision) {}

    void keep(List<Now> people);
}
