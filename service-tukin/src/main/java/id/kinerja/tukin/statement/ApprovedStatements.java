package id.kinerja.tukin.statement;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.Optional;

/** The statements that an approval has made final. */
public interface ApprovedStatements {

    Optional<Statement> of(PersonId person, YearMonth month);
}
