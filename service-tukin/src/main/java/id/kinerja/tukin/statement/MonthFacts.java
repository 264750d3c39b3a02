package id.kinerja.tukin.statement;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What other services have told of person-months. */
public interface MonthFacts {

    List<PersonMonth.Day> days(PersonId person, YearMonth month);

    Optional<Predikat> predikat(PersonId person, YearMonth month);

    /** Keeps what is newer than what is there. */
    void keepDays(List<ToldDay> days);

    /** Keeps what is newer than what is there. */
    void keepRatings(List<ToldRating> ratings);

    /** A day with the version that its owner gave it. */
    record ToldDay(PersonId person, PersonMonth.Day day, long epoch, long revision) {}

    /** A delivered rating with the version that its owner gave it. */
    record ToldRating(
            java.util.UUID id,
            PersonId person,
            String period,
            Predikat predikat,
            long epoch,
            long revision) {}
}
