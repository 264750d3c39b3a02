package id.kinerja.integration.personnel;

import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of the agency in scope. */
public interface Units {

    Map<String, UnitId> byCode();

    /** Of those that have a last day, which it is. */
    Map<UnitId, LocalDate> lastDays();

    boolean has(UnitId unit);

    Optional<Unit> find(UnitId unit);

    void add(List<Unit> units);

    /** Keeps what it is called, its zone, under which one it stands today, and until when. */
    void update(Unit unit);

    /** Of these, by code, behind the one given. */
    List<Unit> list(Set<UnitId> among, @Nullable String afterCode, int limit);

    /** What was decreed of it, in the order in which it was entered. */
    List<UnitDecree.Entry> decrees(UnitId unit);

    void decreed(UnitDecree decree);
}
