package id.kinerja.skp.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.skp.plan.Indicator.Aspect;
import id.kinerja.skp.plan.RencanaHasilKerja.Kind;
import id.kinerja.skp.plan.RencanaHasilKerja.Perspektif;
import id.kinerja.skp.plan.SkpContent.Approach;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** PP 30/2019 Ps 9 to 14. */
class SkpCheckTest {

    private static final UUID LEADERS = new UUID(0, 1);
    private static final SkpCheck.Leader LEADER = new SkpCheck.Leader(false, Set.of(LEADERS));
    private static final SkpCheck.Leader TOP = new SkpCheck.Leader(true, Set.of());

    @Test
    void takesAMainResultThatServesTheLeader() {
        assertThat(codes(LEADER, result(Kind.UTAMA, LEADERS, null, "12"))).isEmpty();
    }

    @Test
    void wantsAMainResult() {
        assertThat(codes(LEADER, result(Kind.TAMBAHAN, null, null, "12")))
                .containsExactly("main-result-missing");
    }

    @Test
    void wantsAMainResultToServeTheLeader() {
        assertThat(codes(LEADER, result(Kind.UTAMA, null, null, "12")))
                .containsExactly("result-without-leader");
        assertThat(codes(LEADER, result(Kind.UTAMA, new UUID(0, 2), null, "12")))
                .containsExactly("result-without-leader");
    }

    @Test
    void makesNobodyWaitForALeaderWithoutAPlan() {
        SkpCheck.Leader late = new SkpCheck.Leader(false, Set.of());

        assertThat(codes(late, result(Kind.UTAMA, null, null, "12"))).isEmpty();
    }

    @Test
    void wantsTheBudgetFromWhoeverLeadsByAgreement() {
        assertThat(codes(TOP, result(Kind.UTAMA, null, Perspektif.PROSES_BISNIS, "12")))
                .containsExactly("budget-result-missing");
        assertThat(codes(TOP, result(Kind.UTAMA, null, Perspektif.ANGGARAN, "12"))).isEmpty();
        assertThat(codes(TOP, result(Kind.UTAMA, null, null, "12")))
                .containsExactly("budget-result-missing", "perspektif-missing");
    }

    @Test
    void wantsANumberWhereItIsMeasured() {
        assertThat(codes(LEADER, result(Kind.UTAMA, LEADERS, null, "banyak")))
                .containsExactly("target-not-a-number");
        assertThat(codes(LEADER, result(Kind.UTAMA, LEADERS, null, null)))
                .containsExactly("target-not-a-number");
        RencanaHasilKerja narrative = result(Kind.UTAMA, LEADERS, null, null);
        assertThat(
                        SkpCheck.findings(
                                new SkpContent(Approach.KUALITATIF, List.of(narrative), Map.of()),
                                LEADER))
                .isEmpty();
    }

    @Test
    void wantsTheQuantityAtTheLeast() {
        RencanaHasilKerja onTime =
                new RencanaHasilKerja(
                        UUID.randomUUID(),
                        Kind.UTAMA,
                        "Laporan",
                        LEADERS,
                        null,
                        List.of(new Indicator(Aspect.WAKTU, "Tepat waktu", null, null)));

        assertThat(codes(LEADER, onTime)).containsExactly("quantity-missing");
    }

    private static List<String> codes(SkpCheck.Leader leader, RencanaHasilKerja result) {
        return SkpCheck.findings(
                        new SkpContent(Approach.KUANTITATIF, List.of(result), Map.of()), leader)
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static RencanaHasilKerja result(
            Kind kind,
            @Nullable UUID from,
            @Nullable Perspektif perspektif,
            @Nullable String target) {
        return new RencanaHasilKerja(
                UUID.randomUUID(),
                kind,
                "Laporan",
                from,
                perspektif,
                List.of(new Indicator(Aspect.KUANTITAS, "Jumlah laporan", target, "laporan")));
    }
}
