package id.kinerja.integration;

import id.kinerja.integration.reorganisation.app.WorkOnReorganisations;
import id.kinerja.kernel.AgencyId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Works reorganisations off so that nobody holds up the others: where a part can't be made, its
 * moves are made one by one, and the one that can't be is left.
 */
@Component
class ReorganisationParts {

    private static final Logger LOG = LoggerFactory.getLogger(ReorganisationParts.class);

    private final WorkOnReorganisations parts;

    ReorganisationParts(WorkOnReorganisations parts) {
        this.parts = parts;
    }

    /** Whether there was something to do; called in the scope of the agency. */
    boolean make(AgencyId agency) {
        try {
            return parts.work(agency);
        } catch (TransientDataAccessException later) {
            throw later;
        } catch (RuntimeException fault) {
            List<UUID> moves = parts.next();
            if (moves.isEmpty()) {
                throw fault;
            }
            LOG.warn("A part of a reorganisation is made one by one", fault);
            moves.forEach(move -> makeOne(agency, move));
            return true;
        }
    }

    private void makeOne(AgencyId agency, UUID move) {
        try {
            parts.workOn(agency, move);
        } catch (TransientDataAccessException later) {
            throw later;
        } catch (RuntimeException poison) {
            LOG.warn("Move {} of a reorganisation is left", move, poison);
            parts.leave(move);
        }
    }
}
