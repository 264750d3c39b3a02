package id.kinerja.tukin.fact.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.fact.FactId;
import id.kinerja.tukin.fact.SuppliedFact;
import id.kinerja.tukin.fact.SuppliedFacts;
import id.kinerja.tukin.fact.SuppliedFacts.Question;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists facts from outside; who only supplies them sees his own. */
@Service
public class ReadFacts {

    private static final Role[] READERS = {
        Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR
    };

    private final AgencyRoles roles;
    private final SuppliedFacts facts;

    ReadFacts(AgencyRoles roles, SuppliedFacts facts) {
        this.roles = roles;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    public List<SuppliedFact> read(
            Actor actor,
            @Nullable PersonId person,
            @Nullable String position,
            @Nullable String code,
            SuppliedFact.@Nullable State state,
            @Nullable FactId before,
            int limit) {
        roles.require(
                actor,
                Role.ADMIN_KEPEGAWAIAN,
                Role.PENGELOLA_KINERJA,
                Role.PENGELOLA_TUKIN,
                Role.PENYETUJU_TUKIN,
                Role.AUDITOR);
        Set<Role> reading = roles.held(actor, READERS);
        PersonId supplier = reading.isEmpty() ? actor.requirePerson() : null;
        return facts.list(new Question(person, position, code, state, supplier), before, limit);
    }
}
