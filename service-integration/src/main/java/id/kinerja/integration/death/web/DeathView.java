package id.kinerja.integration.death.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.death.DeathDocument;
import id.kinerja.integration.death.DeathDocumentKind;
import id.kinerja.integration.death.Heir;
import id.kinerja.integration.death.HeirDocumentKind;
import id.kinerja.integration.death.HeirRelation;
import id.kinerja.integration.death.app.ReadDeath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A death as HR reads it; its version is the ETag.
 *
 * @param document absent where none is recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeathView(
        UUID personId,
        LocalDate diedOn,
        @Nullable DeathDocumentView document,
        List<HeirView> heirs,
        long version) {

    record DeathDocumentView(DeathDocumentKind kind, String number, LocalDate date) {}

    /**
     * @param nik its last digits alone
     * @param account its last digits alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeirView(
            UUID id,
            String name,
            HeirRelation relation,
            @Nullable String nik,
            @Nullable String bankName,
            @Nullable String account,
            HeirDocumentView document) {

        static HeirView of(Heir heir) {
            Heir.Account account = heir.account();
            return new HeirView(
                    heir.id(),
                    heir.name(),
                    heir.relation(),
                    heir.maskedNik(),
                    account == null ? null : account.bankName(),
                    account == null ? null : account.masked(),
                    new HeirDocumentView(
                            heir.document().kind(),
                            heir.document().number(),
                            heir.document().date()));
        }
    }

    record HeirDocumentView(HeirDocumentKind kind, String number, LocalDate date) {}

    static DeathView of(ReadDeath.Known known) {
        DeathDocument document = known.death().document();
        return new DeathView(
                known.death().person().value(),
                known.diedOn(),
                document == null
                        ? null
                        : new DeathDocumentView(
                                document.kind(), document.number(), document.date()),
                known.death().heirs().stream().map(HeirView::of).toList(),
                known.death().revision());
    }
}
