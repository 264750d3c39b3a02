package id.kinerja.integration.siasn.db;

import id.kinerja.integration.siasn.DeliveryCause;
import id.kinerja.integration.siasn.RatingDelivery;
import id.kinerja.integration.siasn.RatingMarks;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Deliveries as rows. */
final class DeliveryRows {

    private DeliveryRows() {}

    static RatingDelivery delivery(ResultSet row, int number) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        String cause = row.getString("cause");
        return new RatingDelivery(
                new RatingDelivery.Id(row.getObject("delivery_id", UUID.class)),
                row.getObject("rating_id", UUID.class),
                row.getLong("rating_revision"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("period"),
                RatingLevel.valueOf(row.getString("hasil")),
                RatingLevel.valueOf(row.getString("perilaku")),
                Predikat.valueOf(row.getString("predikat")),
                RatingDelivery.State.valueOf(row.getString("state")),
                cause == null ? null : DeliveryCause.valueOf(cause),
                row.getString("said"),
                row.getString("row_id"),
                row.getInt("tries"),
                sentAt == null ? null : sentAt.toInstant(),
                row.getObject("next_try", OffsetDateTime.class).toInstant(),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("revision"));
    }

    static RatingMarks marks(ResultSet row, String prefix) throws SQLException {
        return RatingMarks.of(
                RatingLevel.valueOf(row.getString(prefix + "hasil")),
                RatingLevel.valueOf(row.getString(prefix + "perilaku")),
                Predikat.valueOf(row.getString(prefix + "predikat")));
    }
}
