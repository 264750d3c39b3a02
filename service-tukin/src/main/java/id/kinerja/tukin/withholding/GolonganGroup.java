package id.kinerja.tukin.withholding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Golongan I to IV, by which final tax is taken (PP 80/2010 Ps 4). */
public enum GolonganGroup {
    I,
    II,
    III,
    IV;

    private static final Pattern WRITTEN = Pattern.compile("(I|II|III|IV)/[a-e]");

    /** Of a rank such as III/c; those of PPPK are of another kind and none of these. */
    public static Optional<GolonganGroup> of(@Nullable String golongan) {
        if (golongan == null) {
            return Optional.empty();
        }
        Matcher rank = WRITTEN.matcher(golongan);
        return rank.matches() ? Optional.of(valueOf(rank.group(1))) : Optional.empty();
    }
}
