package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was entered in error in the agency in scope. */
public interface Withdrawals {

    void add(Withdrawal withdrawal);

    /** In the order in which it was withdrawn, behind the one named. */
    List<Withdrawal> of(PersonId person, @Nullable UUID after, int limit);
}
