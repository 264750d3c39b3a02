package id.kinerja.integration.transfer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.discipline.Punishment;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a package says, as it was signed.
 *
 * @param annualLeave of the years of which the old agency knows it
 * @param punishments that run on
 * @param ratings that were delivered there, to be read
 * @param attendanceClosedUntil absent where no month of his is closed there
 * @param absence without leave in the year of his last day; absent where none is told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferContentView(
        @Nullable String nip,
        String name,
        JenisPegawai jenisPegawai,
        @Nullable String golongan,
        String decreeNumber,
        LocalDate decreeDate,
        Instant expiresAt,
        YearMonth paidUntil,
        String paidLetter,
        @Nullable LocalDate attendanceClosedUntil,
        List<TransferPositionView> positions,
        List<TransferLeaveView> annualLeave,
        List<TransferPunishmentView> punishments,
        List<TransferRatingView> ratings,
        @Nullable TransferAbsenceView absence) {

    /**
     * @param days on which he didn't come at all
     * @param minutes late and early on all other days
     */
    record TransferAbsenceView(int year, int days, int minutes, int longestRun) {

        static @Nullable TransferAbsenceView of(TransferPackage.@Nullable Absence one) {
            return one == null
                    ? null
                    : new TransferAbsenceView(
                            one.year(), one.days(), one.minutes(), one.longestRun());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TransferPositionView(
            String unitName,
            String positionName,
            JenisJabatan jenisJabatan,
            @Nullable Integer kelasJabatan,
            @Nullable Penugasan penugasan,
            LocalDate from,
            LocalDate to,
            @Nullable String decreeNumber,
            @Nullable LocalDate decreeDate) {

        static TransferPositionView of(TransferPackage.Position one) {
            return new TransferPositionView(
                    one.unit(),
                    one.name(),
                    one.jenis(),
                    one.kelas(),
                    one.penugasan(),
                    one.from(),
                    one.to(),
                    one.decree(),
                    one.decreeDate());
        }
    }

    record TransferLeaveView(int year, int own, int carried, int added, int used, int remaining) {

        static TransferLeaveView of(TransferPackage.AnnualLeave one) {
            return new TransferLeaveView(
                    one.year(), one.own(), one.carried(), one.added(), one.used(), one.remaining());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TransferPunishmentView(
            Punishment punishment,
            String decreeNumber,
            LocalDate decreeDate,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {

        static TransferPunishmentView of(TransferPackage.Punished one) {
            return new TransferPunishmentView(
                    one.punishment(),
                    one.decree().number(),
                    one.decree().date(),
                    one.from(),
                    one.to());
        }
    }

    record TransferRatingView(
            String period, RatingLevel hasilKerja, RatingLevel perilaku, Predikat predikat) {

        static TransferRatingView of(TransferPackage.Rated one) {
            return new TransferRatingView(
                    one.period(), one.hasilKerja(), one.perilaku(), one.predikat());
        }
    }

    static TransferContentView of(TransferPackage content) {
        TransferPackage.Someone someone = content.person();
        return new TransferContentView(
                someone.number(),
                someone.name(),
                someone.kind(),
                someone.golongan(),
                content.decree().number(),
                content.decree().date(),
                content.expiresAt(),
                content.paid().until(),
                content.paid().letter(),
                content.attendanceClosedUntil(),
                content.positions().stream().map(TransferPositionView::of).toList(),
                content.annualLeave().stream().map(TransferLeaveView::of).toList(),
                content.punishments().stream().map(TransferPunishmentView::of).toList(),
                content.ratings().stream().map(TransferRatingView::of).toList(),
                TransferAbsenceView.of(content.absence()));
    }
}
