package id.kinerja.platform.settings;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settings documents of all agencies; the wall shows those of one. */
final class SettingsDocuments {

    private static final String COLUMNS =
            """
            select id, version, effective_from, legal_basis, document::text as document,
                   proposed_by, proposed_at, approved_by, approved_at,
                   refused_by, refused_at, refusal_reason, withdrawn_at
            from platform.settings_document
            """;

    private final JdbcClient jdbc;

    SettingsDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SettingsDocument> inForce(AgencyId agency, String feature, LocalDate asOf) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where agency_id = :agency and feature = :feature
                                  and effective_from <= :asOf and approved_by is not null
                                order by effective_from desc, version desc limit 1
                                """)
                .param("agency", agency.value())
                .param("feature", feature)
                .param("asOf", asOf)
                .query(SettingsDocuments::row)
                .optional();
    }

    /** By the day from which they are in force; of two from one day, the later version. */
    List<SettingsDocument> everInForce(AgencyId agency, String feature) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where agency_id = :agency and feature = :feature and approved_by is not null
                                  and not exists (select from platform.settings_document later
                                                  where later.agency_id = :agency and later.feature = :feature
                                                    and later.effective_from = settings_document.effective_from
                                                    and later.approved_by is not null
                                                    and later.version > settings_document.version)
                                order by effective_from
                                """)
                .param("agency", agency.value())
                .param("feature", feature)
                .query(SettingsDocuments::row)
                .list();
    }

    /** Newest first. */
    List<SettingsDocument> versions(AgencyId agency, String feature, long below, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where agency_id = :agency and feature = :feature and version < :below
                                order by version desc limit :limit
                                """)
                .param("agency", agency.value())
                .param("feature", feature)
                .param("below", below)
                .param("limit", limit)
                .query(SettingsDocuments::row)
                .list();
    }

    /** Held until the transaction ends, so that no two people approve it at once. */
    Optional<SettingsDocument> hold(AgencyId agency, String feature, UUID id) {
        return jdbc.sql(
                        COLUMNS
                                + "where agency_id = :agency and feature = :feature and id = :id for update")
                .param("agency", agency.value())
                .param("feature", feature)
                .param("id", id)
                .query(SettingsDocuments::row)
                .optional();
    }

    /**
     * Whether a later version from the same day is approved, beside which an earlier one says
     * nothing.
     */
    boolean isOvertaken(AgencyId agency, String feature, SettingsDocument document) {
        return jdbc.sql(
                        """
                        select exists (select from platform.settings_document
                                       where agency_id = :agency and feature = :feature
                                         and effective_from = :from and version > :version
                                         and approved_by is not null)
                        """)
                .param("agency", agency.value())
                .param("feature", feature)
                .param("from", document.effectiveFrom())
                .param("version", document.version())
                .query(Boolean.class)
                .single();
    }

    /** Numbers it after the last version of this feature. */
    SettingsDocument add(AgencyId agency, String feature, UUID id, Proposal proposal) {
        return jdbc.sql(
                        """
                        insert into platform.settings_document
                            (id, agency_id, feature, version, effective_from, legal_basis, document,
                             proposed_by, proposed_at)
                        select :id, :agency, :feature, coalesce(max(version), 0) + 1, :from, :basis,
                               cast(:document as jsonb), :by, :at
                        from platform.settings_document
                        where agency_id = :agency and feature = :feature
                        returning id, version, effective_from, legal_basis, document::text as document,
                                  proposed_by, proposed_at, approved_by, approved_at,
                                  refused_by, refused_at, refusal_reason, withdrawn_at
                        """)
                .param("id", id)
                .param("agency", agency.value())
                .param("feature", feature)
                .param("from", proposal.effectiveFrom())
                .param("basis", proposal.legalBasis())
                .param("document", proposal.json())
                .param("by", proposal.by().value())
                .param("at", OffsetDateTime.ofInstant(proposal.at(), ZoneOffset.UTC))
                .query(SettingsDocuments::row)
                .single();
    }

    void approve(UUID id, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        update platform.settings_document set approved_by = :by, approved_at = :at
                        where id = :id
                        """)
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void refuse(UUID id, PersonId by, Instant at, String reason) {
        jdbc.sql(
                        """
                        update platform.settings_document
                        set refused_by = :by, refused_at = :at, refusal_reason = :reason
                        where id = :id
                        """)
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("update platform.settings_document set withdrawn_at = :at where id = :id")
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** A document before it has an id and a version. */
    record Proposal(
            LocalDate effectiveFrom, String legalBasis, String json, PersonId by, Instant at) {}

    private static SettingsDocument row(ResultSet row, int number) throws SQLException {
        UUID approvedBy = row.getObject("approved_by", UUID.class);
        return new SettingsDocument(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("legal_basis"),
                row.getString("document"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                approvedBy == null ? null : new PersonId(approvedBy),
                instant(row.getObject("approved_at", OffsetDateTime.class)),
                refusal(row),
                instant(row.getObject("withdrawn_at", OffsetDateTime.class)));
    }

    private static SettingsDocument.@Nullable Refusal refusal(ResultSet row) throws SQLException {
        UUID by = row.getObject("refused_by", UUID.class);
        return by == null
                ? null
                : new SettingsDocument.Refusal(
                        new PersonId(by),
                        row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                        row.getString("refusal_reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
