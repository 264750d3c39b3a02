package id.kinerja.integration.reported;

import id.kinerja.integration.attendance.Confirmation;
import id.kinerja.integration.attendance.KeptPast;
import id.kinerja.integration.attendance.Punch;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's day as a source sums it up.
 *
 * @param in absent where no arrival was kept
 * @param out absent where no departure was kept
 */
public record DailyRecap(
        int row,
        NomorPegawai number,
        LocalDate date,
        @Nullable LocalTime in,
        @Nullable LocalTime out,
        RecapLabel label) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final int MINUTES_OF_A_DAY = 1_440;

    /** Nothing where something is wrong with it, which is added to the findings. */
    public static Optional<DailyRecap> read(RecapRow row, LocalDate today, List<Finding> findings) {
        int before = findings.size();
        RecapCells cells = new RecapCells(row, findings);
        Optional<NomorPegawai> number = cells.number(today);
        Optional<LocalDate> date = cells.date("tanggal");
        date.ifPresent(day -> lookAt(day, today, cells));
        Optional<LocalTime> in = cells.time("jam_masuk");
        Optional<LocalTime> out = cells.time("jam_keluar");
        boolean minutes = !cells.text("menit_kerja").isEmpty();
        int worked = cells.number("menit_kerja", MINUTES_OF_A_DAY).orElse(0);
        Optional<RecapLabel> label = RecapLabel.read(cells.text("status"));
        if (label.isEmpty()) {
            findings.add(
                    Finding.ofRow(row.number(), "status", "value-unknown", cells.text("status")));
        }
        if (findings.size() > before) {
            return Optional.empty();
        }
        LocalTime came = kept(in.orElseThrow());
        LocalTime left = kept(out.orElseThrow());
        if (LAST_MINUTE.equals(left) && !minutes) {
            cells.find("menit_kerja", "recap-last-minute");
            return Optional.empty();
        }
        if (LAST_MINUTE.equals(left) && worked == 0) {
            left = null;
        }
        if (came != null && left != null && !left.isAfter(came)) {
            cells.find("jam_keluar", "recap-out-before-in");
            return Optional.empty();
        }
        return Optional.of(
                new DailyRecap(
                        row.number(),
                        number.orElseThrow(),
                        date.orElseThrow(),
                        came,
                        left,
                        label.orElseThrow()));
    }

    /**
     * Where no terminal and no paper of ours says when he came or left, this does; where one does,
     * it adds nothing.
     */
    public List<Confirmation> confirms() {
        List<Confirmation> all = new ArrayList<>();
        if (label == RecapLabel.BY_PAPER) {
            return all;
        }
        if (in != null) {
            all.add(new Confirmation.Noted(Punch.Direction.IN, date.atTime(in), false));
        }
        if (out != null) {
            all.add(new Confirmation.Noted(Punch.Direction.OUT, date.atTime(out), false));
        }
        if (label == RecapLabel.ELSEWHERE && !all.isEmpty()) {
            all.add(new Confirmation.WorksElsewhere(false));
        }
        return all;
    }

    /** Midnight is how such sources write that there was no punch. */
    private static @Nullable LocalTime kept(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? null : time;
    }

    private static void lookAt(LocalDate day, LocalDate today, RecapCells cells) {
        if (day.isAfter(today)) {
            cells.find("tanggal", "recap-to-come");
        } else if (KeptPast.isOver(day, today)) {
            cells.find("tanggal", "too-long-ago");
        }
    }
}
