package id.kinerja.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is made of a text in a column of numbers, where anybody of the register may be meant. */
public record NomorPegawaiCheck(Optional<NomorPegawai> number, List<NipCheck.Finding> findings) {

    public NomorPegawaiCheck {
        findings = List.copyOf(findings);
    }

    /**
     * As an NRP where it has the form of one, else as {@link NipCheck} takes it.
     *
     * @param text as it came, spaces allowed between the groups
     */
    public static NomorPegawaiCheck of(String text, LocalDate today) {
        Optional<Nrp> nrp = Nrp.read(text);
        if (nrp.isPresent()) {
            return new NomorPegawaiCheck(Optional.of(nrp.get()), List.of());
        }
        NipCheck check = NipCheck.of(text, false, today);
        return new NomorPegawaiCheck(check.nip().map(nip -> nip), check.findings());
    }
}
