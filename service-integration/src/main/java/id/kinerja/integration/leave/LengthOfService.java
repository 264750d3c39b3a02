package id.kinerja.integration.leave;

import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Timeline;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** Since when somebody has worked without a break, by which some rights to leave arise. */
public final class LengthOfService {

    private static final int YEAR_FROM = 8;
    private static final int MONTH_FROM = 12;
    private static final int MONTH_TO = 14;
    private static final int MONTHS = 12;

    private LengthOfService() {}

    /** Masa kerja on a day. */
    public static Period until(Person person, LocalDate day) {
        return Period.between(since(person, day), day);
    }

    /**
     * The day on which the service began that goes on until the day; the day itself where there is
     * none. Who has been in the register since his service began there is older by his number,
     * which names the month in which he became a CPNS (Perka BKN 22/2007), and by what another
     * agency from which he has come has told of him.
     */
    public static LocalDate since(Person person, LocalDate day) {
        List<Timeline.Part<Person.Service>> parts = person.service().parts();
        LocalDate since = day;
        for (int at = parts.size() - 1; at >= 0; at--) {
            Timeline.Part<Person.Service> part = parts.get(at);
            if (part.during().from().isAfter(since)) {
                continue;
            }
            if (!counts(part.value()) || !reaches(part, since)) {
                return since;
            }
            since = part.during().from();
        }
        LocalDate elsewhere = person.servesSince();
        return byNumber(person, elsewhere != null && elsewhere.isBefore(since) ? elsewhere : since);
    }

    private static boolean reaches(Timeline.Part<Person.Service> part, LocalDate since) {
        LocalDate last = part.during().to();
        return last == null || !last.isBefore(since.minusDays(1));
    }

    private static boolean counts(Person.Service service) {
        return switch (service.status()) {
            case CPNS,
                    AKTIF,
                    TUGAS_BELAJAR,
                    TUGAS_BELAJAR_PERPANJANGAN,
                    TUGAS_BELAJAR_LEWAT_WAKTU,
                    MPP,
                    DIPEKERJAKAN ->
                    true;
            case CLTN, DIBERHENTIKAN_SEMENTARA, PENSIUN, MENINGGAL, KONTRAK_BERAKHIR -> false;
            // Whoever was moved to another agency and comes back has served all the while.
            case BERHENTI -> service.elsewhere();
        };
    }

    private static LocalDate byNumber(Person person, LocalDate since) {
        Nip nip = person.nip();
        if (nip == null || LeaveLaw.of(person.jenis()).filter(LeaveLaw.PNS::equals).isEmpty()) {
            return since;
        }
        int year = Integer.parseInt(nip.digits().substring(YEAR_FROM, MONTH_FROM));
        int month = Integer.parseInt(nip.digits().substring(MONTH_FROM, MONTH_TO));
        if (month < 1 || month > MONTHS) {
            return since;
        }
        LocalDate appointed = LocalDate.of(year, month, 1);
        return appointed.isBefore(since) ? appointed : since;
    }
}
