package id.kinerja.activity.log;

import id.kinerja.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who has verified or returned an entry.
 *
 * @param inNameOf the pejabat penilai, where it wasn't he himself
 */
public record DecidedBy(PersonId person, @Nullable PersonId inNameOf) {

    /** By somebody for the pejabat penilai, who may be he himself. */
    public static DecidedBy of(PersonId person, PersonId assessor) {
        return new DecidedBy(person, person.equals(assessor) ? null : assessor);
    }
}
