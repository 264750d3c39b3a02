package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Withdrawal;
import id.kinerja.integration.personnel.Withdrawals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was entered of somebody in error, for himself and for those who keep the register. */
@Service
public class ReadWithdrawals {

    private final PeopleInHand people;
    private final Withdrawals withdrawals;

    ReadWithdrawals(PeopleInHand people, Withdrawals withdrawals) {
        this.people = people;
        this.withdrawals = withdrawals;
    }

    @Transactional(readOnly = true)
    public List<Withdrawal> of(Actor actor, PersonId id, @Nullable UUID after, int limit) {
        return withdrawals.of(people.read(actor, id).id(), after, limit);
    }
}
