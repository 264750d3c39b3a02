package id.kinerja.integration.personnel;

import id.kinerja.kernel.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of the agency in scope. */
public interface Units {

    Map<String, UnitId> byCode();

    boolean has(UnitId unit);

    void add(List<Unit> units);

    /** Of these, by code, behind the one given. */
    List<Unit> list(Set<UnitId> among, @Nullable String afterCode, int limit);
}
