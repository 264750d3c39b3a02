package id.kinerja.tukin.statement;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The statements that an approval has made final, and what was granted beside them. */
public interface ApprovedStatements {

    /** Of a month that was held, the one by which it was paid later. */
    Optional<GrantedStatement> of(PersonId person, YearMonth month);

    /** The run that granted that statement. */
    Optional<GrantingRun> grantedBy(PersonId person, YearMonth month);

    /** By that run, once it is locked. */
    RunPayment paidBy(GrantingRun run, PersonId person, YearMonth month);

    /** Nothing where nobody holds him in the month's run. */
    Optional<HeldMonth> held(PersonId person, YearMonth month);

    /** In the order of the months that pay them. */
    List<Difference> differences(PersonId person, YearMonth month);
}
