package id.kinerja.tukin.withholding;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.BpjsContribution;
import id.kinerja.tukin.policy.NpwpSurcharge;
import id.kinerja.tukin.policy.Policy;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a policy and the tax law withhold of what is paid on a day. */
public record Withholdings(Policy policy, TaxTables tables, LocalDate paidOn) {

    /** Whether anything of the person needs to be known. */
    public boolean any() {
        return taxes() || (policy.bpjs() != null && policy.bpjs().isWithheld());
    }

    /** Which fact of him is missing, if one is. */
    public Optional<Missing> missing(Taxpayer taxpayer) {
        if (!taxes()) {
            return Optional.empty();
        }
        if (isFinal(taxpayer)) {
            return taxpayer.golongan() == null ? Optional.of(Missing.GOLONGAN) : Optional.empty();
        }
        return taxpayer.ptkp() == null ? Optional.of(Missing.PTKP) : Optional.empty();
    }

    /**
     * Whether nothing is paid while something is {@link #missing}. What the state bears changes
     * nothing of what is paid; but the sheet of SIPD, which is made where criteria pay, has columns
     * for it.
     */
    public boolean waits() {
        return !isBorne() || !policy.criteria().isEmpty();
    }

    /** What must be known of a person. */
    public enum Missing {
        GOLONGAN,
        PTKP
    }

    /**
     * The tax alone is left out of whom something is {@link #missing}. Never more than is paid: a
     * tax that is more, as of a small payment beside a large salary, is taken of what is paid next
     * in the month or year; the state bears the whole. Never is more given back than was withheld
     * of him here: what others have withheld they give back, or the tax office does.
     *
     * @param before what he was paid in the year of the day
     */
    public List<Withheld> of(
            PersonId person, Taxpayer taxpayer, Rupiah gross, Collection<PaidBefore> before) {
        BpjsContribution bpjs = policy.bpjs();
        List<Withheld> withheld = new ArrayList<>();
        if (bpjs != null && bpjs.isWithheld()) {
            withheld.addAll(health(bpjs, person, gross, PaidBefore.in(month(), before)));
        }
        if (taxes() && missing(taxpayer).isEmpty()) {
            Rupiah left = gross.minus(Withheld.deducted(withheld));
            Withheld tax = tax(person, taxpayer, gross, before);
            withheld.addAll(
                    0,
                    isBorne()
                            ? borne(taxpayer, tax, before, left)
                            : List.of(
                                    tax.atLeast(PaidBefore.taxHere(before).negated()).upTo(left)));
        }
        return withheld;
    }

    /**
     * What was withheld of him here in the year, before the state bore his tax, is given back as
     * far as the tax of the year is less. What it is higher by for want of a number the state
     * doesn't bear (PP 80/2010).
     */
    private List<Withheld> borne(
            Taxpayer taxpayer, Withheld tax, Collection<PaidBefore> before, Rupiah left) {
        List<Withheld> lines = new ArrayList<>();
        Withheld borne = tax.borne();
        lines.add(borne);
        Withheld back = tax.atLeast(PaidBefore.taxHere(before).negated());
        if (tax.kind() == WithheldKind.PPH21_TAHUNAN && back.amount().isNegative()) {
            lines.add(back);
        }
        NpwpSurcharge surcharge = policy.withoutNpwp();
        if (surcharge != null && !taxpayer.numbered()) {
            lines.add(IncomeTax.notBorne(borne, surcharge, rounding()).upTo(left));
        }
        return lines;
    }

    private boolean taxes() {
        return policy.tax() != null && policy.tax() != Policy.TaxMode.NONE;
    }

    /** Pajak ditanggung pemerintah (PP 80/2010 Ps 2). */
    private boolean isBorne() {
        return policy.tax() == Policy.TaxMode.DTP;
    }

    /** Ranks of PPPK are none of those that PP 80/2010 names. */
    private boolean isFinal(Taxpayer taxpayer) {
        return policy.tax() == Policy.TaxMode.FINAL_GOL && !taxpayer.isByContract();
    }

    private Withheld tax(
            PersonId person, Taxpayer taxpayer, Rupiah gross, Collection<PaidBefore> before) {
        if (isFinal(taxpayer)) {
            return new IncomeTax(person, gross, rounding(), null)
                    .byGolongan(
                            tables.finalOn(paidOn).orElseThrow(),
                            requireNonNull(taxpayer.golongan()));
        }
        IncomeTax tax =
                new IncomeTax(
                        person,
                        gross,
                        rounding(),
                        taxpayer.numbered() || isBorne() ? null : policy.withoutNpwp());
        Ptkp ptkp = requireNonNull(taxpayer.ptkp());
        return IncomeTax.isLastOfYear(month()) || taxpayer.left() != null
                ? tax.ofYear(
                        tables.yearlyOn(paidOn).orElseThrow(),
                        ptkp,
                        month(),
                        before,
                        lived(taxpayer.left()))
                : tax.ofMonth(
                        tables.monthlyOn(paidOn).orElseThrow(),
                        ptkp,
                        PaidBefore.in(month(), before));
    }

    /** Months of the year; all of them where he has not died in it. */
    private int lived(Taxpayer.@Nullable Left left) {
        LocalDate died = left == null ? null : left.died();
        return died == null || died.getYear() != paidOn.getYear()
                ? Month.DECEMBER.getValue()
                : died.getMonthValue();
    }

    private List<Withheld> health(
            BpjsContribution bpjs, PersonId person, Rupiah gross, PaidBefore before) {
        Rupiah room = bpjs.ceiling().minus(before.healthElsewhere()).max(Rupiah.ZERO);
        Rupiah base = before.healthHere().plus(gross).min(room);
        Rupiah employee =
                Rupiah.rounded(base.times(bpjs.employee()), rounding())
                        .minus(before.contribution());
        Rupiah employer =
                Rupiah.rounded(base.times(bpjs.employer()), rounding())
                        .minus(before.employerContribution());
        return List.of(
                new Withheld(
                                person,
                                WithheldKind.BPJS_PEGAWAI,
                                gross,
                                base,
                                bpjs.employee(),
                                employee,
                                bpjs.basis())
                        .upTo(gross),
                new Withheld(
                        person,
                        WithheldKind.BPJS_PEMBERI_KERJA,
                        gross,
                        base,
                        bpjs.employer(),
                        employer,
                        bpjs.basis()));
    }

    private YearMonth month() {
        return YearMonth.from(paidOn);
    }

    private RoundingMode rounding() {
        return policy.rounding().mode();
    }
}
