package id.kinerja.integration.siasn;

import id.kinerja.integration.personnel.ServiceStatus;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what SIASN and the register differ. What SIASN leaves out is no difference; letters, marks and
 * titles aren't either.
 */
public final class Comparison {

    private final OurPerson ours;
    private final SiasnPerson theirs;
    private final boolean unitIsHere;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(OurPerson ours, SiasnPerson theirs, boolean unitIsHere) {
        this.ours = ours;
        this.theirs = theirs;
        this.unitIsHere = unitIsHere;
    }

    /**
     * @param unitIsHere whether a unit of the register has the code of SIASN's
     */
    public static List<Difference> of(OurPerson ours, SiasnPerson theirs, boolean unitIsHere) {
        Comparison comparison = new Comparison(ours, theirs, unitIsHere);
        comparison.name();
        comparison.unit();
        comparison.text(Difference.Cause.POSITION, ours.positionName(), theirs.positionName());
        comparison.kelas();
        comparison.text(Difference.Cause.GOLONGAN, ours.golongan(), theirs.golongan());
        comparison.employment();
        return List.copyOf(comparison.found);
    }

    private void name() {
        String bare = theirs.name();
        if (bare == null) {
            return;
        }
        String whole = withTitles(bare);
        if (Stream.of(bare, whole).noneMatch(name -> same(ours.name(), name))) {
            add(Difference.Cause.NAME, ours.name(), whole);
        }
    }

    private String withTitles(String bare) {
        String before = theirs.titleBefore() == null ? "" : theirs.titleBefore() + " ";
        String behind = theirs.titleBehind() == null ? "" : ", " + theirs.titleBehind();
        return before + bare + behind;
    }

    /** By its code where SIASN's are used here, else by its name. */
    private void unit() {
        String name = theirs.unitName();
        boolean same =
                same(ours.unitCode(), theirs.unitId())
                        || (name != null && same(ours.unitName(), name));
        if (same || (theirs.unitId() == null && name == null)) {
            return;
        }
        add(
                unitIsHere || theirs.unitId() == null
                        ? Difference.Cause.UNIT
                        : Difference.Cause.UNIT_UNKNOWN_HERE,
                ours.unitName(),
                name == null ? theirs.unitId() : name);
    }

    private void kelas() {
        Integer kelas = theirs.kelas();
        if (kelas != null && !kelas.equals(ours.kelas())) {
            add(
                    Difference.Cause.KELAS_JABATAN,
                    ours.kelas() == null ? null : ours.kelas().toString(),
                    kelas.toString());
        }
    }

    private void employment() {
        String code = theirs.employment();
        if (code == null) {
            return;
        }
        String status = ours.service() == null ? null : ours.service().name();
        Set<ServiceStatus> known = SiasnCodes.employment(code).orElse(Set.of());
        if (known.isEmpty()) {
            add(Difference.Cause.EMPLOYMENT_CODE_UNKNOWN, status, code);
        } else if (ours.service() == null || !known.contains(ours.service())) {
            add(Difference.Cause.EMPLOYMENT, status, code);
        }
    }

    private void text(
            Difference.Cause cause, @Nullable String ourText, @Nullable String theirText) {
        if (theirText != null && !same(ourText, theirText)) {
            add(cause, ourText, theirText);
        }
    }

    private void add(Difference.Cause cause, @Nullable String ourText, @Nullable String theirText) {
        found.add(new Difference(cause, ourText, theirText));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }
}
