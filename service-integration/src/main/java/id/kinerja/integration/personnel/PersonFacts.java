package id.kinerja.integration.personnel;

import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.Nrp;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a person as he is now.
 *
 * @param nipAsWritten NIP or NI PPPK; absent where he has none
 * @param nrpAsWritten of soldiers and police; absent where he has none
 */
public record PersonFacts(
        @Nullable String nipAsWritten,
        @Nullable String nrpAsWritten,
        String name,
        JenisPegawai jenis,
        @Nullable String golongan) {

    /** With a number of whatever kind that is his. */
    public static PersonFacts numbered(
            @Nullable String number, String name, JenisPegawai jenis, @Nullable String golongan) {
        boolean nrp = number != null && hasNrp(jenis) && Nrp.read(number).isPresent();
        return new PersonFacts(nrp ? null : number, nrp ? number : null, name, jenis, golongan);
    }

    /** Officials and those who are no civil servants may have no number. */
    public List<Finding> findings(LocalDate today) {
        return Stream.of(ofNumber(today), nameless().stream(), golonganUnknown().stream())
                .flatMap(findings -> findings)
                .toList();
    }

    /** There must be no finding. */
    public @Nullable NomorPegawai number(LocalDate today) {
        String written = nipAsWritten == null ? nrpAsWritten : nipAsWritten;
        return written == null ? null : NomorPegawaiCheck.of(written, today).number().orElseThrow();
    }

    /** There must be no finding. */
    public Person joining(LocalDate from, LocalDate today) {
        return Person.joining(PersonId.next(), number(today), name, jenis, golongan, from);
    }

    public Person of(Person person, LocalDate today) {
        return person.known(number(today), name, jenis, golongan);
    }

    private Stream<Finding> ofNumber(LocalDate today) {
        if (nrpAsWritten != null) {
            return nrp(nrpAsWritten).stream();
        }
        if (nipAsWritten == null) {
            return needsNumber(jenis)
                    ? Stream.of(Finding.of("nip", "number-missing", jenis))
                    : Stream.empty();
        }
        if (hasNrp(jenis)) {
            return Stream.of(Finding.of("nip", "nrp-wanted"));
        }
        return NipCheck.of(nipAsWritten, false, today).findings().stream()
                .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                .map(finding -> Finding.of("nip", finding.code()));
    }

    private Optional<Finding> nrp(String written) {
        if (nipAsWritten != null) {
            return Optional.of(Finding.of("nrp", "two-numbers"));
        }
        if (!hasNrp(jenis)) {
            return Optional.of(Finding.of("nrp", "nrp-of-another-kind", jenis));
        }
        return Nrp.read(written).isPresent()
                ? Optional.empty()
                : Optional.of(Finding.of("nrp", "nrp-form"));
    }

    /** Whose number is an NRP. */
    public static boolean hasNrp(JenisPegawai jenis) {
        return jenis == JenisPegawai.TNI || jenis == JenisPegawai.POLRI;
    }

    /** Officials, and those who are no civil servants, may have none. */
    public static boolean needsNumber(JenisPegawai jenis) {
        return switch (jenis) {
            case PNS, CPNS, PPPK, PPPK_PARUH_WAKTU -> true;
            case TNI, POLRI, PEJABAT_NEGARA, NON_ASN -> false;
        };
    }

    private Optional<Finding> nameless() {
        return NameWords.isName(name)
                ? Optional.empty()
                : Optional.of(Finding.of("name", "name-without-letters"));
    }

    private Optional<Finding> golonganUnknown() {
        return golongan == null || Golongan.fits(jenis, golongan)
                ? Optional.empty()
                : Optional.of(Finding.of("golongan", "golongan-unknown", golongan, jenis));
    }
}
