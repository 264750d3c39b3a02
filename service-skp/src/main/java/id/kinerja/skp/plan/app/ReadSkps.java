package id.kinerja.skp.plan.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpId;
import id.kinerja.skp.plan.Skps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans, to their owners and to those who decide on them. */
@Service
public class ReadSkps {

    private final Skps skps;
    private final SkpAuthority authority;

    ReadSkps(Skps skps, SkpAuthority authority) {
        this.skps = skps;
        this.authority = authority;
    }

    @Transactional(readOnly = true)
    public Skp one(Actor actor, SkpId id) {
        return skps.find(id)
                .filter(skp -> authority.mayRead(actor, skp))
                .orElseThrow(() -> Refused.notFound("skp-unknown"));
    }

    @Transactional(readOnly = true)
    public List<Skp> mine(Actor actor, Skps.@Nullable Place after, int limit) {
        return skps.of(actor.requirePerson(), after, limit);
    }

    @Transactional(readOnly = true)
    public List<Skp> ofMyTeam(
            Actor actor, Skp.@Nullable State state, @Nullable SkpId after, int limit) {
        return skps.ofTeam(actor.requirePerson(), state, after, limit);
    }
}
