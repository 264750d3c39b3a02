package id.kinerja.integration.death.web;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.death.DeathDocument;
import id.kinerja.integration.death.DeathDocumentKind;
import id.kinerja.integration.death.Heir;
import id.kinerja.integration.death.HeirDocumentKind;
import id.kinerja.integration.death.HeirRelation;
import id.kinerja.kernel.UuidV7;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a death.
 *
 * @param heirs all of them; whoever isn't named any more is none
 */
record DeathRequest(
        @NotNull @Valid DeathDocumentRequest document,
        @NotNull @Size(max = MOST_HEIRS) List<@Valid HeirRequest> heirs) {

    private static final int MOST_HEIRS = 50;
    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 100;

    record DeathDocumentRequest(
            @NotNull DeathDocumentKind kind,
            @NotBlank @Size(max = LONGEST_NUMBER) String number,
            @NotNull LocalDate date) {

        DeathDocument document() {
            return new DeathDocument(kind, number, date);
        }
    }

    /**
     * @param id of one who is known already; absent for another
     * @param nik 16 digits; left out of one who is known, it stays
     * @param account left out of one who is known, it stays
     * @param document by which he is an heir
     */
    record HeirRequest(
            @Nullable UUID id,
            @NotBlank @Size(max = LONGEST) String name,
            @NotNull HeirRelation relation,
            @Nullable String nik,
            @Nullable @Valid HeirAccountRequest account,
            @NotNull @Valid HeirDocumentRequest document) {

        Heir heir() {
            return new Heir(
                    id == null ? UuidV7.next() : id,
                    name,
                    relation,
                    nik,
                    account == null ? null : account.account(),
                    document.document());
        }
    }

    record HeirAccountRequest(
            @NotBlank @Size(max = LONGEST) String bankName,
            @NotNull String number,
            @NotBlank @Size(max = LONGEST) String holder) {

        Heir.Account account() {
            return new Heir.Account(bankName, number, holder);
        }
    }

    record HeirDocumentRequest(
            @NotNull HeirDocumentKind kind,
            @NotBlank @Size(max = LONGEST_NUMBER) String number,
            @NotNull LocalDate date) {

        Heir.Document document() {
            return new Heir.Document(kind, number, date);
        }
    }

    List<Heir> named() {
        return heirs.stream().map(HeirRequest::heir).toList();
    }

    Set<UUID> ids() {
        return heirs.stream().flatMap(heir -> Stream.ofNullable(heir.id())).collect(toSet());
    }
}
