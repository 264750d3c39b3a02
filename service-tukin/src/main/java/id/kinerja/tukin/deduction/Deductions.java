package id.kinerja.tukin.deduction;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deductions of the people of the agency in scope, all of them. */
public interface Deductions {

    /** Those that were not there yet; the same that wasn't ended is not kept twice. */
    Set<DeductionId> add(List<Deduction> deductions);

    /** Those that {@link #add} would not keep. */
    Set<DeductionId> known(List<Deduction> deductions);

    /** In the order of their ids; nobody else changes them until the transaction ends. */
    List<Deduction> findForChange(Collection<DeductionId> ids);

    void confirm(Collection<DeductionId> ids, PersonId by);

    void end(DeductionId id, Deduction.End end);

    Optional<Deduction> find(DeductionId id);

    /** Those that a run of the month may take, by person. */
    Map<PersonId, List<Deduction>> countingIn(YearMonth month, Collection<PersonId> people);

    /** The last supplied first. */
    List<Deduction> list(Question question, @Nullable DeductionId before, int limit);

    /** Which are asked for; what is absent is not asked. */
    record Question(
            @Nullable PersonId person, @Nullable String code, Deduction.@Nullable State state) {}
}
