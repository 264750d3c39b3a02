package id.kinerja.integration.account;

import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of the agency in scope that wait to be brought in step. */
public interface AccountDifferences {

    /** By person, behind the one given. */
    List<AccountDifference> list(@Nullable PersonId after, int limit);

    /** Nobody else changes it before the transaction ends. */
    Optional<AccountDifference> findForChange(PersonId person);

    /** It is asked for at once under that name. */
    void rename(PersonId person, String username);
}
