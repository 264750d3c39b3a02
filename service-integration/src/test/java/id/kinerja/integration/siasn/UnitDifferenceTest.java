package id.kinerja.integration.siasn;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.UnitId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which units SIASN and the register differ. */
class UnitDifferenceTest {

    @Test
    void takesAUnitForTheSameByItsCodeOrByItsName() {
        assertThat(
                        said(
                                List.of(
                                        ours("ab-1", "Bagian Umum"),
                                        ours("U2", "Sub-bagian Keuangan")),
                                List.of(
                                        new SiasnUnit("AB1", "BAGIAN UMUM", null),
                                        new SiasnUnit("x", "SUBBAGIAN KEUANGAN", "AB1"))))
                .isEmpty();
    }

    @Test
    void saysWhatIsUnknownThereUnknownHereOrCalledOtherwise() {
        assertThat(
                        said(
                                List.of(ours("A", "Bagian Umum"), ours("B", "Bagian Hukum")),
                                List.of(
                                        new SiasnUnit("A", "Bagian Rumah Tangga", null),
                                        new SiasnUnit("C", "Bagian Arsip", null),
                                        new SiasnUnit("D", null, null))))
                .containsExactly(
                        "UNKNOWN_THERE Bagian Hukum null",
                        "OTHER_NAME Bagian Umum Bagian Rumah Tangga",
                        "UNKNOWN_HERE null Bagian Arsip",
                        "UNKNOWN_HERE null null");
    }

    private static List<String> said(List<SaidUnits.Ours> ours, List<SiasnUnit> theirs) {
        return UnitDifference.of(ours, theirs).stream()
                .map(one -> one.cause() + " " + one.ourName() + " " + one.theirName())
                .toList();
    }

    private static SaidUnits.Ours ours(String code, String name) {
        return new SaidUnits.Ours(UnitId.next(), code, name);
    }
}
