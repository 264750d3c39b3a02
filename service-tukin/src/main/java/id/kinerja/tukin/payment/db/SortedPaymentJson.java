package id.kinerja.tukin.payment.db;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.tukin.payment.PaymentDocument;
import id.kinerja.tukin.payment.PaymentJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Names sorted, and what is absent left out. */
@Component
class SortedPaymentJson implements PaymentJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .addMixIn(NomorPegawai.class, AsWritten.class)
                    .build();

    private interface AsWritten {

        @JsonValue
        String written();
    }

    @Override
    public byte[] bytes(PaymentDocument document) {
        return JSON.writeValueAsBytes(document);
    }
}
