package id.kinerja.tukin.statement;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what other services tell; of each fact what is newer than what is there, and gives back
 * only that.
 */
public interface ToldFacts {

    List<ToldDay> keepDays(List<ToldDay> days);

    List<ToldCorrection> keepCorrections(List<ToldCorrection> corrections);

    List<ToldRating> keepRatings(List<ToldRating> ratings);

    List<ToldLeave> keepLeaves(List<ToldLeave> leaves);

    List<ToldDecision> keepDecisions(List<ToldDecision> decisions);

    void keepPeriods(List<ToldPeriod> periods);

    /** Which state of a fact it is, as its owner counts. */
    record Version(long epoch, long revision) {}

    /** A day as attendance has resolved it. */
    record ToldDay(
            PersonId person, UnitId unit, boolean workday, PersonMonth.Day day, Version version) {}

    /**
     * What a day that stands would have come to.
     *
     * @param dayRevision of the day that it stands beside; a newer day ends it
     */
    record ToldCorrection(ToldDay day, long dayRevision) {}

    /** A delivered rating. */
    record ToldRating(
            UUID id, PersonId person, String period, Predikat predikat, Version version) {}

    /**
     * A leave as decreed, or taken back.
     *
     * @param cause absent where none is told, as before causes were
     */
    record ToldLeave(
            UUID id,
            PersonId person,
            LeaveType type,
            @Nullable LeaveCause cause,
            DateRange during,
            String decree,
            LocalDate decreeDate,
            boolean approved,
            Version version) {}

    /** A discipline decision as it stands. */
    record ToldDecision(
            Discipline discipline,
            PersonId person,
            String decree,
            boolean inForce,
            Version version) {}

    /**
     * A unit's attendance period with its manifest.
     *
     * @param hash over its days as the owner has them; absent while it is open
     */
    record ToldPeriod(
            UnitId unit,
            YearMonth month,
            LocalDate from,
            LocalDate to,
            boolean closed,
            long personDays,
            @Nullable String hash,
            Version version) {}
}
