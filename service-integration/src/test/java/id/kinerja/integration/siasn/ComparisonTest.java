package id.kinerja.integration.siasn;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.integration.siasn.Difference.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as a difference between SIASN and the register. */
class ComparisonTest {

    private static final OurPerson OURS =
            new OurPerson(
                    "Contoh Pegawai Satu, S.T.",
                    "III/c",
                    ServiceStatus.AKTIF,
                    null,
                    "U7",
                    "Subbagian Contoh",
                    "Pranata Komputer",
                    8);

    @Test
    void findsNothingWhereLettersAndTitlesAloneDiffer() {
        assertThat(causes(theirs("CONTOH PEGAWAI SATU", "UNKNOWN", "SUBBAGIAN  CONTOH", "01")))
                .isEmpty();
        assertThat(
                        Comparison.of(
                                nameless("CONTOH PEGAWAI-SATU"),
                                person("Contoh Pegawai Satu"),
                                true))
                .isEmpty();
    }

    @Test
    void takesWhatSiasnLeavesOutForNoDifference() {
        assertThat(
                        Comparison.of(
                                OURS,
                                new SiasnPerson(
                                        null, null, null, null, null, null, null, null, null, null,
                                        null, List.of()),
                                false))
                .isEmpty();
    }

    @Test
    void namesEachThingThatDiffers() {
        SiasnPerson theirs =
                new SiasnPerson(
                        "1",
                        "ORANG LAIN",
                        null,
                        null,
                        "U8",
                        "Bidang Lain",
                        "Analis",
                        null,
                        9,
                        "IV/a",
                        "20",
                        List.of());

        assertThat(Comparison.of(OURS, theirs, true))
                .extracting(Difference::cause)
                .containsExactly(
                        Cause.NAME,
                        Cause.UNIT,
                        Cause.POSITION,
                        Cause.KELAS_JABATAN,
                        Cause.GOLONGAN,
                        Cause.EMPLOYMENT);
    }

    @Test
    void goesByTheCodeOfAUnitBeforeItsName() {
        assertThat(causes(theirs("Contoh Pegawai Satu", "u7", "Nama Lain", "01"))).isEmpty();
        assertThat(
                        Comparison.of(
                                OURS, theirs("Contoh Pegawai Satu", "X", "Nama Lain", "01"), false))
                .extracting(Difference::cause)
                .containsExactly(Cause.UNIT_UNKNOWN_HERE);
    }

    @Test
    void readsKedudukanHukumByItsTable() {
        assertThat(causes(employed("01", ServiceStatus.CPNS))).isEmpty();
        assertThat(causes(employed("15", ServiceStatus.AKTIF))).isEmpty();
        assertThat(causes(employed("52", ServiceStatus.PENSIUN))).isEmpty();
        assertThat(causes(employed("66", ServiceStatus.PENSIUN))).containsExactly(Cause.EMPLOYMENT);
        assertThat(causes(employed("02", ServiceStatus.AKTIF))).containsExactly(Cause.EMPLOYMENT);
        assertThat(causes(employed("77", ServiceStatus.AKTIF)))
                .containsExactly(Cause.EMPLOYMENT_CODE_UNKNOWN);
    }

    @Test
    void knowsTheCodesOfGolongan() {
        assertThat(SiasnCodes.golonganOf("11")).contains("I/a");
        assertThat(SiasnCodes.golonganOf("45")).contains("IV/e");
        assertThat(SiasnCodes.golonganOf("35")).isEmpty();
        assertThat(SiasnCodes.codeOf("III/c")).contains("33");
        assertThat(SiasnCodes.codeOf("IX")).isEmpty();
    }

    private static List<Difference> employed(String code, ServiceStatus status) {
        return Comparison.of(
                new OurPerson("A", null, status, null, null, null, null, null),
                new SiasnPerson(
                        "1", "A", null, null, null, null, null, null, null, null, code, List.of()),
                true);
    }

    private static List<Cause> causes(List<Difference> differences) {
        return differences.stream().map(Difference::cause).toList();
    }

    private static List<Cause> causes(SiasnPerson theirs) {
        return causes(Comparison.of(OURS, theirs, true));
    }

    private static OurPerson nameless(String name) {
        return new OurPerson(name, null, null, null, null, null, null, null);
    }

    private static SiasnPerson person(String name) {
        return new SiasnPerson(
                "1", name, null, null, null, null, null, null, null, null, null, List.of());
    }

    private static SiasnPerson theirs(
            String name, @Nullable String unor, @Nullable String unit, String employment) {
        return new SiasnPerson(
                "1",
                name,
                null,
                "S.T.",
                unor,
                unit,
                "PRANATA KOMPUTER",
                null,
                8,
                "III/c",
                employment,
                List.of());
    }
}
