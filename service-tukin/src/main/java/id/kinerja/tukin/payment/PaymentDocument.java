package id.kinerja.tukin.payment;

import id.kinerja.kernel.NomorPegawai;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A locked run's payments of one kind for programs; amounts in whole rupiah, percentages as decimal
 * texts. The kind of a leave or of a punishment isn't told: it is the person's own.
 *
 * @param period the month worked
 * @param payMonth the month of the file, which some offices count one after
 * @param ruleSet the policy that the run was calculated by, with its version
 */
public record PaymentDocument(
        UUID runId,
        int version,
        String period,
        String payMonth,
        Payment.Kind kind,
        String status,
        @Nullable String ruleSet,
        List<PaidLine> lines) {

    public PaymentDocument {
        lines = List.copyOf(lines);
    }

    /**
     * A person's payment. Of a whole month the components less the deductions are what is granted,
     * of a difference {@code due} less {@code granted}; less what is counted and recovered it is
     * what is paid. Absent is what is nothing.
     *
     * @param month that is paid for, where it isn't the run's own
     * @param ruleSet the policy of that month, with its version
     * @param granted of a difference, what had been granted before
     * @param due of a difference, what the month comes to now
     * @param counted of a difference, what lowers what is still owed of the month, and isn't paid
     * @param recovered what is kept back for what was paid too much before
     * @param withheld of what is paid, as tax and contribution of the person and by the others
     * @param borne income tax that the state bears: tunjangan pajak and pajak alike
     * @param others what of what is withheld is taken after tax and contribution
     */
    public record PaidLine(
            NomorPegawai nip,
            int kelasJabatan,
            long bruto,
            long potongan,
            long bersih,
            @Nullable String month,
            @Nullable String ruleSet,
            @Nullable Long granted,
            @Nullable Long due,
            @Nullable Long counted,
            List<Component> components,
            List<Deduction> deductions,
            @Nullable Long recovered,
            @Nullable Long withheld,
            @Nullable Long borne,
            @Nullable List<Other> others) {

        public PaidLine {
            components = List.copyOf(components);
            deductions = List.copyOf(deductions);
        }
    }

    /**
     * What is taken after tax and contribution.
     *
     * @param paidTo to whose account it goes
     */
    public record Other(String code, String name, String paidTo, long amount) {}

    /** What the statement grants. */
    public record Component(String code, long amount, @Nullable String basis) {}

    /**
     * What the statement takes.
     *
     * @param amount zero or more
     */
    public record Deduction(
            String code,
            long amount,
            @Nullable String rate,
            @Nullable Long of,
            @Nullable LocalDate day,
            @Nullable String legal) {}
}
