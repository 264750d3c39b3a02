package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Header rows to be filled in, for each kind of file that people write themselves. */
@ServiceTest
class ImportTemplateIT {

    private static final String TEMPLATE = "/v1/imports/template?profile=";

    private final int port;

    ImportTemplateIT(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    personnel | nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jenis_jabatan,penugasan,kelas_jabatan,tmt_jabatan,tmt_selesai,jabatan_nama,golongan,tmt_golongan,nomor_sk,tanggal_sk,nip_atasan,nama_atasan,status,nip_lama,tmt_nip
                    leave-openings | nip,tahun,terpakai,dasar,sisa_n1,sisa_n2,tambahan
                    leave-decrees | nip,jenis_cuti,mulai,selesai,nomor_sk,tanggal_sk,sebab_sakit,sebab_cuti
                    discipline | nip,hukuman,nomor_sk,tanggal_sk,diterima,mulai,selesai
                    past-positions | nip,unit,jabatan,jenis_jabatan,tmt,selesai,nomor_sk,kelas_jabatan,tanggal_sk
                    daily-recap | nip,tanggal,jam_masuk,jam_keluar,status,menit_kerja
                    monthly-recap | nip,periode,hari_kerja,hari_hadir,hari_alpha,tidak_presensi_kali,menit_terlambat,menit_pulang_cepat,menit_meninggalkan_kantor,tidak_ikut_upacara,jenis_cuti,cuti_bulan_ke,hari_cuti,hari_wfo,hari_wfh,hari_dinas_luar,hari_diklat,jam_lembur
                    """)
    void isTakenBackButForItsRows(String profile, String header) {
        TestAgency agency = TestAgency.open(port, "template-" + profile);
        String admin = agency.adminId();

        String csv =
                new String(
                        agency.download(admin, TEMPLATE + profile + "&format=CSV"),
                        StandardCharsets.US_ASCII);
        byte[] workbook = agency.download(admin, TEMPLATE + profile);

        assertThat(csv).isEqualTo(header + "\r\n");
        FilesIn files = agency.files(admin, profile);
        assertThat(files.lookThrough(csv).fault()).isEqualTo("file-without-rows");
        assertThat(files.lookThrough(workbook).fault()).isEqualTo("file-without-rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ekinerja-recap", "ekinerja-skp"})
    void isNoneForWhatAnotherSystemWrites(String profile) {
        TestAgency agency = TestAgency.open(port, "template-" + profile);

        Api.Answer none = agency.admin().get(TEMPLATE + profile);

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().get("code").asString()).isEqualTo("import-without-template");
    }

    @Test
    void isForWhoeverMayBringSuchAFileIn() {
        TestAgency agency = TestAgency.open(port, "template-roles");

        Api employee = agency.as(agency.adminId(), Role.PEGAWAI);

        assertThat(employee.get(TEMPLATE + "personnel").status()).isEqualTo(403);
        assertThat(employee.get(TEMPLATE + "ekinerja-recap").status()).isEqualTo(403);
        assertThat(agency.admin().get(TEMPLATE + "x").status()).isEqualTo(404);
    }
}
