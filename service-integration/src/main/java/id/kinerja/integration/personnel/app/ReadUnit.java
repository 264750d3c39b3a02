package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitDecree;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One unit, with where it stood and what was decreed of it. */
@Service
public class ReadUnit {

    private final UnitInHand inHand;
    private final Units units;
    private final UnitTree tree;

    ReadUnit(UnitInHand inHand, Units units, UnitTree tree) {
        this.inHand = inHand;
        this.units = units;
        this.tree = tree;
    }

    /**
     * @param parents under which it stands or stood, on those of its days on which it isn't at the
     *     top
     */
    public record Known(Unit unit, Timeline<UnitId> parents, List<UnitDecree.Entry> decrees) {

        public Known {
            decrees = List.copyOf(decrees);
        }
    }

    @Transactional(readOnly = true)
    public Known read(Actor actor, UnitId id) {
        Unit unit = inHand.read(actor, id);
        return new Known(unit, tree.parentsOf(id).within(unit.during()), units.decrees(id));
    }
}
