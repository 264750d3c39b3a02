package id.kinerja.tukin.payment;

import id.kinerja.kernel.Refused;
import java.util.Arrays;
import java.util.Locale;

/** In which form a locked run's payments leave. */
public enum PaymentProfile {
    WEBGAJI_TUKIN_TXT("text/tab-separated-values;charset=UTF-8", "txt"),
    WEBGAJI_TUKIN_XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    SIPD_TPP_XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    BANK_CSV("text/csv;charset=UTF-8", "csv"),
    JSON("application/json", "json");

    private final String mediaType;
    private final String ending;

    PaymentProfile(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /**
     * @throws Refused where there is none of that name
     */
    public static PaymentProfile named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refused.invalid(
                                        "payment-export-invalid",
                                        Refused.Finding.of("profile", "payment-profile-unknown")));
    }

    /** As it stands in addresses, such as {@code webgaji-tukin-txt}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }
}
