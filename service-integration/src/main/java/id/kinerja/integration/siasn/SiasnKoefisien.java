package id.kinerja.integration.siasn;

import id.kinerja.kernel.Refused.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which code SIASN knows the credit points of a year at 100 %, for each jenjang of functional
 * positions.
 */
public record SiasnKoefisien(List<Code> codes) {

    private static final String FORM = "[0-9]{1,4}";

    /** As SIASN's reference table has them. */
    public static final SiasnKoefisien SHIPPED =
            new SiasnKoefisien(
                    List.of(
                            new Code(Jenjang.AHLI_PERTAMA, "12", "12.5"),
                            new Code(Jenjang.AHLI_MUDA, "22", "25"),
                            new Code(Jenjang.AHLI_MADYA, "32", "37.5"),
                            new Code(Jenjang.AHLI_UTAMA, "42", "50"),
                            new Code(Jenjang.PEMULA, "52", "3.75"),
                            new Code(Jenjang.TERAMPIL, "62", "5"),
                            new Code(Jenjang.MAHIR, "72", "12.5"),
                            new Code(Jenjang.PENYELIA, "82", "25")));

    /** How high a functional position stands; its name ends with it. */
    public enum Jenjang {
        PEMULA,
        TERAMPIL,
        MAHIR,
        PENYELIA,
        AHLI_PERTAMA,
        AHLI_MUDA,
        AHLI_MADYA,
        AHLI_UTAMA;

        private String words() {
            return name().replace('_', ' ');
        }
    }

    /**
     * @param points of a year, to be read by people
     */
    public record Code(Jenjang jenjang, String id, String points) {}

    public SiasnKoefisien {
        codes = List.copyOf(codes);
    }

    /** Empty where the name says no jenjang, or none that has a code. */
    public Optional<String> of(String position) {
        String name = position.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return Stream.of(Jenjang.values())
                .filter(jenjang -> (" " + name).endsWith(" " + jenjang.words()))
                .flatMap(jenjang -> codes.stream().filter(code -> code.jenjang() == jenjang))
                .map(Code::id)
                .findFirst();
    }

    public List<Finding> findings() {
        Set<Jenjang> seen = EnumSet.noneOf(Jenjang.class);
        return codes.stream()
                .filter(code -> !seen.add(code.jenjang()) || !code.id().matches(FORM))
                .map(code -> Finding.of("codes", "siasn-koefisien-impossible"))
                .distinct()
                .toList();
    }
}
