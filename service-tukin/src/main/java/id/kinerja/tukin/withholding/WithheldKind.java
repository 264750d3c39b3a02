package id.kinerja.tukin.withholding;

/** What is withheld, and whether it is the employee who gets less by it. */
public enum WithheldKind {
    /** Final tax by golongan. */
    PPH21_FINAL(true),
    /** Tax of a month by tarif efektif. */
    PPH21_TER(true),
    /**
     * What is left of the tax of the year at its end, or a person's; below zero it is given back.
     */
    PPH21_TAHUNAN(true),
    /**
     * What is left of the tax of the year before, at whose end he was paid nothing; below zero it
     * is given back.
     */
    PPH21_TAHUN_LALU(true),
    /** Tax of a month or a year that the state bears: given as an allowance and taken again. */
    PPH21_DTP(false),
    /**
     * What the tax that the state bears is higher by for want of a number: the state leaves it to
     * the employee.
     */
    PPH21_TAMBAHAN(true),
    /** The employee's share of health insurance. */
    BPJS_PEGAWAI(true),
    /** The employer's share, which is paid besides. */
    BPJS_PEMBERI_KERJA(false),
    /** What is taken of what is left, such as zakat or koperasi. */
    POTONGAN_LAIN(true);

    private final boolean deducted;

    WithheldKind(boolean deducted) {
        this.deducted = deducted;
    }

    public boolean isDeducted() {
        return deducted;
    }

    public boolean isTax() {
        return !isContribution() && this != POTONGAN_LAIN;
    }

    /** Whether it goes to health insurance. */
    public boolean isContribution() {
        return this == BPJS_PEGAWAI || this == BPJS_PEMBERI_KERJA;
    }

    /** Whether it belongs to the tax that is settled with the year in which it is taken. */
    public boolean isOfTheYear() {
        return this == PPH21_TER || this == PPH21_TAHUNAN || this == PPH21_DTP;
    }
}
