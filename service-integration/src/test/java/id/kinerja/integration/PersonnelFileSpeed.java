package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How fast a large file is looked through and applied, events, findings and accounts included. Not
 * among the tests of a build; run by {@code -Dit.test=PersonnelFileSpeed}, with {@code
 * -Dkinerja.import.rows=100000} for another size.
 */
@ServiceTest
class PersonnelFileSpeed {

    private static final int ROWS = Integer.getInteger("kinerja.import.rows", 100_000);

    private final int port;

    PersonnelFileSpeed(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void takesALargeFileInReasonableTime() {
        TestAgency agency = TestAgency.open(port, "file-speed");
        agency.addUnit("U1", null);
        String file = file();

        long start = System.nanoTime();
        FilesIn.Outcome checked = agency.files(agency.adminId()).lookThrough(file);
        long middle = System.nanoTime();
        FilesIn.Outcome applied = agency.files(agency.adminId()).bringIn(file);

        assertThat(checked.assignments()).isEqualTo(ROWS);
        assertThat(applied.assignments()).isEqualTo(ROWS);
        Duration dryRun = Duration.ofNanos(middle - start);
        Duration both =
                Duration.between(
                        Instant.parse(applied.job().get("broughtAt").asString()),
                        Instant.parse(applied.job().get("changedAt").asString()));
        System.out.printf(
                "%,d rows: dry run %,d rows/s, application %,d rows/s%n",
                ROWS, rate(dryRun), rate(both.minus(dryRun)));
    }

    private static long rate(Duration time) {
        return ROWS * 1_000L / Math.max(1, time.toMillis());
    }

    private static String file() {
        StringBuilder csv =
                new StringBuilder(
                        "nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jenis_jabatan,penugasan,kelas_jabatan,golongan,tmt_jabatan,tmt_selesai,nomor_sk,nip_atasan,nama_atasan,status\n");
        for (int number = 1; number <= ROWS; number++) {
            csv.append(nip(number))
                    .append(",Contoh Pegawai ")
                    .append(number)
                    .append(",PNS,U1,J1,JFT,D,8,III/c,2022-01-01,,SK-1,")
                    .append(nip(number % ROWS + 1))
                    .append(",,AKTIF\n");
        }
        return csv.toString();
    }

    private static String nip(int number) {
        return "19%02d01012020%02d1%03d"
                .formatted(number / 12_000 % 100 + 50, number / 1_000 % 12 + 1, number % 1_000);
    }
}
