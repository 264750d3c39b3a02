package id.kinerja.integration.personnel;

import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NipCheck;
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
 * @param numberAsWritten absent where he has none
 */
public record PersonFacts(
        @Nullable String numberAsWritten,
        String name,
        JenisPegawai jenis,
        @Nullable String golongan) {

    /** Officials and those who are no civil servants may have no number. */
    public List<Finding> findings(LocalDate today) {
        return Stream.concat(number(today), golonganUnknown().stream()).toList();
    }

    /** There must be no finding. */
    public @Nullable Nip nip(LocalDate today) {
        return numberAsWritten == null
                ? null
                : NipCheck.of(numberAsWritten, false, today).nip().orElseThrow();
    }

    /** There must be no finding. */
    public Person joining(LocalDate from, LocalDate today) {
        return Person.joining(PersonId.next(), nip(today), name, jenis, golongan, from);
    }

    public Person of(Person person, LocalDate today) {
        return person.known(nip(today), name, jenis, golongan);
    }

    private Stream<Finding> number(LocalDate today) {
        if (numberAsWritten == null) {
            return needsNumber(jenis)
                    ? Stream.of(Finding.of("nip", "number-missing", jenis))
                    : Stream.empty();
        }
        return NipCheck.of(numberAsWritten, false, today).findings().stream()
                .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                .map(finding -> Finding.of("nip", finding.code()));
    }

    /** Officials, and those who are no civil servants, may have none. */
    public static boolean needsNumber(JenisPegawai jenis) {
        return switch (jenis) {
            case PNS, CPNS, PPPK, PPPK_PARUH_WAKTU -> true;
            case TNI, POLRI, PEJABAT_NEGARA, NON_ASN -> false;
        };
    }

    private Optional<Finding> golonganUnknown() {
        return golongan == null || Golongan.fits(jenis, golongan)
                ? Optional.empty()
                : Optional.of(Finding.of("golongan", "golongan-unknown", golongan, jenis));
    }
}
