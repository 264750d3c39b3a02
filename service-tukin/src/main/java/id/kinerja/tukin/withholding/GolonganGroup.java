package id.kinerja.tukin.withholding;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Golongan I to IV, by which final tax is taken; soldiers and police are taxed as the golongan
 * beside which their golongan pangkat is named (PP 80/2010 Ps 4).
 */
public enum GolonganGroup {
    I,
    II,
    III,
    IV;

    private static final Pattern WRITTEN = Pattern.compile("(I|II|III|IV)/[a-e]");

    private static final Map<String, GolonganGroup> OF_SOLDIERS_AND_POLICE =
            Map.of(
                    "TAMTAMA", II,
                    "BINTARA", II,
                    "PERWIRA PERTAMA", III,
                    "PERWIRA MENENGAH", IV,
                    "PERWIRA TINGGI", IV);

    /**
     * Of a rank such as III/c, or a golongan pangkat such as Perwira Pertama; those of PPPK are of
     * another kind and none of these.
     */
    public static Optional<GolonganGroup> of(@Nullable String golongan) {
        if (golongan == null) {
            return Optional.empty();
        }
        Matcher rank = WRITTEN.matcher(golongan);
        return rank.matches()
                ? Optional.of(valueOf(rank.group(1)))
                : Optional.ofNullable(
                        OF_SOLDIERS_AND_POLICE.get(golongan.strip().toUpperCase(Locale.ROOT)));
    }
}
