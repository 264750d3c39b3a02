package id.kinerja.tukin.statement;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.ExtraKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Statements of what is paid once in a year, by the month of the run that pays it. */
public interface ExtraStatements {

    /** Once that run is approved, unless it holds the person. */
    Optional<Granted> granted(PersonId person, ExtraKind kind, YearMonth month);

    /** Nothing where nobody holds him in the run. */
    Optional<HeldMonth> held(PersonId person, ExtraKind kind, YearMonth month);

    /** What runs of the same year have granted, or claimed, for it since; in their order. */
    List<Difference> differences(PersonId person, ExtraKind kind, YearMonth month);

    /** What is final, and by which run. */
    record Granted(Statement statement, GrantingRun run) {}
}
