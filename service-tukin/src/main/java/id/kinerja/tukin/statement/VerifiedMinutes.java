package id.kinerja.tukin.statement;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The minutes of people's verified daily logs, month by month, as they are told. */
public interface VerifiedMinutes {

    /** What is newer than what is there; gives back that of which the minutes are others. */
    List<Told> keep(List<Told> told);

    /** Of nobody of whose month nothing was ever told. */
    Map<PersonId, Integer> of(Collection<PersonId> people, YearMonth month);

    /** What the logs of a month come to. */
    record Told(PersonId person, YearMonth month, int minutes, ToldFacts.Version version) {}
}
