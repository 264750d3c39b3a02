package id.kinerja.integration.absence;

import id.kinerja.integration.personnel.Reach;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The absences of civil servants of the agency in scope. */
public interface Absences {

    /**
     * Whose are listed.
     *
     * @param reach to which their definitive places belong today; whatever they are where absent
     * @param person alone; everybody where absent
     */
    record Whose(@Nullable Reach reach, @Nullable PersonId person) {

        public static Whose within(Reach reach) {
            return new Whose(reach, null);
        }

        public static Whose of(PersonId person) {
            return new Whose(null, person);
        }
    }

    /**
     * Those who have so many counted days, by id.
     *
     * @param until the last day that is looked at, in whose year
     */
    List<Absence> list(
            Whose whose, LocalDate until, int leastDays, @Nullable PersonId after, int limit);

    /**
     * What another agency has told of one who has come from there, with what this one knows of that
     * year already among it.
     */
    void carry(PersonId person, int year, int days, int minutes, int longestRun);
}
