package id.kinerja.integration.daftarhadir.app;

import id.kinerja.integration.daftarhadir.DaftarHadir;
import id.kinerja.integration.daftarhadir.DaftarHadirAction;
import id.kinerja.integration.daftarhadir.DaftarHadirBook;
import id.kinerja.integration.daftarhadir.DaftarHadirId;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Daftar hadir of a unit, for its head and for those who keep or audit its records. */
@Service
public class ReadDaftarHadir {

    private final DaftarHadirOffice office;
    private final DaftarHadirBook book;

    ReadDaftarHadir(DaftarHadirOffice office, DaftarHadirBook book) {
        this.office = office;
        this.book = book;
    }

    @Transactional(readOnly = true)
    public DaftarHadir read(Actor actor, DaftarHadirId id) {
        return office.read(actor, id);
    }

    /** Without their lines, the latest day first. */
    @Transactional(readOnly = true)
    public List<DaftarHadir> list(
            Actor actor, UnitId unit, DaftarHadirBook.@Nullable Place after, int limit) {
        if (!office.mayRead(actor, unit)) {
            throw Refused.notFound("unit-unknown");
        }
        return book.of(unit, after, limit);
    }

    /** What the caller may do with those of one unit; his office is asked for once. */
    @Transactional(readOnly = true)
    public Function<DaftarHadir, List<DaftarHadirAction>> actions(
            Actor actor, UnitId unit, Collection<DaftarHadir> all) {
        boolean keeps = office.keeps(actor, unit);
        boolean leads = office.leads(actor, unit);
        Set<DaftarHadirId> own =
                leads
                        ? book.standingIn(
                                actor.requirePerson(), all.stream().map(DaftarHadir::id).toList())
                        : Set.of();
        return one ->
                Actions.open(
                        DaftarHadirAction.class,
                        action ->
                                switch (action) {
                                    case ATTEST ->
                                            leads
                                                    && one.state() == DaftarHadir.State.ENTERED
                                                    && !own.contains(one.id())
                                                    && one.mayBeAttestedBy(actor.requirePerson());
                                    case RETURN -> leads && one.returned().isPresent();
                                    case CANCEL -> keeps && one.cancelled().isPresent();
                                });
    }
}
