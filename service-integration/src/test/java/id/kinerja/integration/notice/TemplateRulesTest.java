package id.kinerja.integration.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateRulesTest {

    private static final String LINK = " {tautan}";

    @Test
    void letsNothingOutButThatThereIsSomethingNew() {
        assertThat(
                        List.of(
                                "Tukin Anda Rp500.000",
                                "Tukin Anda sudah keluar",
                                "Nilai Anda 4",
                                "Predikat Anda sangat baik",
                                "Hasilnya butuh perbaikan",
                                "Di bawah ekspektasi",
                                "Hukuman disiplin dijatuhkan",
                                "Anda mendapat TEGURAN",
                                "Cuti sakit disetujui",
                                "Surat dokter diterima",
                                "Cuti melahirkan disetujui",
                                "lima ratus ribu"))
                .allSatisfy(
                        text ->
                                assertThat(
                                                TemplateRules.findings(
                                                        NoticeForm.SINGLE, "Baru", text + LINK))
                                        .as(text)
                                        .isNotEmpty());
        assertThat(TemplateRules.findings(NoticeForm.SINGLE, "Gaji Anda", LINK)).isNotEmpty();
    }

    @Test
    void takesWhatIsNeutral() {
        assertThat(
                        TemplateRules.findings(
                                NoticeForm.SINGLE,
                                "{judul}",
                                "Halo {nama}, ada yang baru tentang {judul}. Silakan buka {tautan}"))
                .isEmpty();
    }

    @Test
    void fillsPlacesOfItsFormAlone() {
        assertThat(codes(NoticeForm.SINGLE, "{nip}" + LINK))
                .containsExactly("notice-template-place");
        assertThat(codes(NoticeForm.SINGLE, "{jumlah}" + LINK))
                .containsExactly("notice-template-place");
        assertThat(codes(NoticeForm.DIGEST, "{jumlah}" + LINK)).isEmpty();
        assertThat(codes(NoticeForm.DIGEST, "{{nama}}" + LINK))
                .containsExactly("notice-template-place");
        assertThat(codes(NoticeForm.SINGLE, "Ada yang baru"))
                .containsExactly("notice-template-without-link");
    }

    @Test
    void findsNothingSecretInWhatIsShippedOrInTheWordsThatFillIt() throws Exception {
        for (Channel channel : Channel.values()) {
            for (NoticeForm form : NoticeForm.values()) {
                NoticeTemplate shipped = ShippedTemplates.of(channel, form);
                assertThat(TemplateRules.findings(form, shipped.title(), shipped.body()))
                        .as(channel + " " + form)
                        .isEmpty();
            }
        }
        assertThat(NoticeGroup.values())
                .allSatisfy(group -> assertThat(TemplateRules.secretWords(group.word())).isEmpty());
    }

    @Test
    void writesWordsAsTheyAreWhateverIsInThem() {
        NoticeTemplate template =
                new NoticeTemplate(
                        Channel.EMAIL, NoticeForm.SINGLE, 1, "{judul}", "{nama}: {tautan}");

        assertThat(template.fill(new NoticeTemplate.Words("A $1 {tautan}", "cuti", "https://x", 0)))
                .isEqualTo(new NoticeTemplate.Message("cuti", "A $1 {tautan}: https://x"));
    }

    private static List<String> codes(NoticeForm form, String body) {
        return Arrays.asList(
                TemplateRules.findings(form, "Baru", body).stream()
                        .map(finding -> finding.code())
                        .toArray(String[]::new));
    }
}
