package id.kinerja.integration.siasn;

import id.kinerja.kernel.UnitId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit in which SIASN and the register differ. One is the same by SIASN's id as its code here, or
 * else by its name; letters and marks don't count.
 *
 * @param unit absent where the register doesn't have it
 * @param siasnId absent where SIASN doesn't have it
 */
public record UnitDifference(
        Cause cause,
        @Nullable UnitId unit,
        @Nullable String ourName,
        @Nullable String siasnId,
        @Nullable String theirName) {

    /** What differs. */
    public enum Cause {
        /** SIASN has no such unit. */
        UNKNOWN_THERE,
        /** The register has no such unit. */
        UNKNOWN_HERE,
        OTHER_NAME
    }

    /** Those of the register first, each by name. */
    public static List<UnitDifference> of(List<SaidUnits.Ours> ours, List<SiasnUnit> theirs) {
        Map<String, SiasnUnit> byId = new HashMap<>();
        Map<String, SiasnUnit> byName = new HashMap<>();
        for (SiasnUnit unit : theirs) {
            byId.putIfAbsent(plain(unit.id()), unit);
            if (unit.name() != null) {
                byName.putIfAbsent(plain(unit.name()), unit);
            }
        }
        Set<String> found = new HashSet<>();
        List<UnitDifference> differences = new ArrayList<>();
        for (SaidUnits.Ours unit :
                ours.stream().sorted(Comparator.comparing(SaidUnits.Ours::name)).toList()) {
            SiasnUnit same = byId.get(plain(unit.code()));
            if (same == null) {
                same = byName.get(plain(unit.name()));
            }
            if (same == null) {
                differences.add(
                        new UnitDifference(
                                Cause.UNKNOWN_THERE, unit.id(), unit.name(), null, null));
                continue;
            }
            found.add(same.id());
            String name = same.name();
            if (name != null && !plain(name).equals(plain(unit.name()))) {
                differences.add(
                        new UnitDifference(
                                Cause.OTHER_NAME, unit.id(), unit.name(), same.id(), name));
            }
        }
        theirs.stream()
                .filter(unit -> found.add(unit.id()))
                .sorted(
                        Comparator.comparing(
                                SiasnUnit::name, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(
                        unit ->
                                new UnitDifference(
                                        Cause.UNKNOWN_HERE, null, null, unit.id(), unit.name()))
                .forEach(differences::add);
        return List.copyOf(differences);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }
}
