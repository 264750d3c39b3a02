package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An agency whose people are told, where nothing is quiet. */
final class NoticePolicyOf {

    private NoticePolicyOf() {}

    /**
     * @param second whoever approves it
     */
    static void settle(TestAgency agency, String second) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("keptDays", 180);
        document.put("contractDays", 90);
        document.put("reminderDays", List.of(3, 1));
        document.put("dayHour", 7);
        document.put("quietFrom", "00:00:00");
        document.put("quietTo", "00:00:00");
        document.put("link", "https://kinerja.contoh.go.id/pemberitahuan");
        Api.Answer proposed =
                agency.admin()
                        .post(
                                "/v1/settings/notice-policy",
                                Map.of(
                                        "effectiveFrom", "2026-06-02",
                                        "legalBasis", "Keputusan",
                                        "document", document));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        Api.Answer approved =
                agency.officer(agency.person(second), null)
                        .post(
                                "/v1/settings/notice-policy/"
                                        + proposed.json().get("id").asString()
                                        + "/approval",
                                "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(204);
    }
}
