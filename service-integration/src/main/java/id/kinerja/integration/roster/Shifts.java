package id.kinerja.integration.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shifts of the agency in scope. */
public interface Shifts {

    Optional<Shift> find(String code);

    Map<String, Shift> byCode();

    /** By code, behind the one given. */
    List<Shift> list(@Nullable String afterCode, int limit);

    /** Keeps it in place of what was there; false where its revision isn't the one seen. */
    boolean replace(Shift shift);
}
