package id.kinerja.evaluation.correction.db;

import id.kinerja.evaluation.correction.CorrectionId;
import id.kinerja.evaluation.correction.RatingCorrection;
import id.kinerja.evaluation.correction.RatingCorrections;
import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRatingCorrections implements RatingCorrections {

    private static final String PROPOSE =
            """
            insert into rating_correction
                (agency_id, correction_id, rating_id, before_hasil_kerja, before_perilaku, hasil_kerja, perilaku,
                 reason, document, proposed_by, state)
            values (platform.agency(), :id, :rating, :beforeResult, :beforeBehaviour, :result, :behaviour,
                    :reason, :document, :by, 'PROPOSED')
            on conflict (agency_id, rating_id) where state = 'PROPOSED' do nothing
            """;

    private static final String SELECT =
            """
            select one.*, rating.person_id, rating.unit_id, rating.period, rating.assessor_id, rating.recorded_by,
                   rating.note
            from rating_correction one join rating using (agency_id, rating_id)
            """;

    private final JdbcClient jdbc;

    JdbcRatingCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean propose(RatingCorrection correction) {
        Rating.Content before = correction.delivered();
        RatingCorrection.Asked asked = correction.asked();
        return jdbc.sql(PROPOSE)
                        .param("id", correction.id().value())
                        .param("rating", correction.rating().value())
                        .param("beforeResult", before.hasilKerja().name())
                        .param("beforeBehaviour", before.perilaku().name())
                        .param("result", asked.hasilKerja().name())
                        .param("behaviour", asked.perilaku().name())
                        .param("reason", asked.reason())
                        .param("document", asked.document())
                        .param("by", correction.proposedBy().value())
                        .update()
                == 1;
    }

    @Override
    public Optional<RatingCorrection> find(CorrectionId id) {
        return one(id, "");
    }

    @Override
    public Optional<RatingCorrection> findForChange(CorrectionId id) {
        return one(id, " for update");
    }

    private Optional<RatingCorrection> one(CorrectionId id, String lock) {
        return jdbc.sql(SELECT + "where one.correction_id = :id" + lock)
                .param("id", id.value())
                .query(JdbcRatingCorrections::correction)
                .optional();
    }

    @Override
    public List<RatingCorrection> of(RatingId rating) {
        return jdbc.sql(SELECT + "where one.rating_id = :rating order by one.correction_id")
                .param("rating", rating.value())
                .query(JdbcRatingCorrections::correction)
                .list();
    }

    @Override
    public void decide(RatingCorrection decided) {
        PersonId by = decided.decidedBy();
        jdbc.sql(
                        """
                        update rating_correction
                        set state = :state, decided_by = :by, decided_at = clock_timestamp(), refused_for = :refusedFor
                        where correction_id = :id
                        """)
                .param("state", decided.state().name())
                .param("by", by == null ? null : by.value())
                .param("refusedFor", decided.refusedFor())
                .param("id", decided.id().value())
                .update();
    }

    private static RatingCorrection correction(ResultSet row, int number) throws SQLException {
        return new RatingCorrection(
                new CorrectionId(row.getObject("correction_id", UUID.class)),
                delivered(row),
                new RatingCorrection.Asked(
                        RatingLevel.valueOf(row.getString("hasil_kerja")),
                        RatingLevel.valueOf(row.getString("perilaku")),
                        row.getString("reason"),
                        row.getString("document")),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                RatingCorrection.State.valueOf(row.getString("state")),
                person(row.getObject("decided_by", UUID.class)),
                row.getString("refused_for"));
    }

    private static Rating.Content delivered(ResultSet row) throws SQLException {
        return new Rating.Content(
                new RatingId(row.getObject("rating_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                RatingPeriod.parse(row.getString("period")),
                new PersonId(row.getObject("assessor_id", UUID.class)),
                new PersonId(row.getObject("recorded_by", UUID.class)),
                RatingLevel.valueOf(row.getString("before_hasil_kerja")),
                RatingLevel.valueOf(row.getString("before_perilaku")),
                row.getString("note"));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
