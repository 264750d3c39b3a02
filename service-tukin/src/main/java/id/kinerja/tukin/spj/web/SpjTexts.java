package id.kinerja.tukin.spj.web;

import static java.util.Objects.requireNonNull;

import id.kinerja.tukin.spj.SatkerAccounts;
import id.kinerja.tukin.spj.SpjPack;
import id.kinerja.tukin.spj.Terbilang;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of the treasury's forms, in Indonesian whatever language is asked for. */
final class SpjTexts {

    private static final Locale INDONESIA = Locale.of("id", "ID");
    private static final String BY_HAND =
            "\n\n\n\n............................................\nNIP";

    private SpjTexts() {}

    static String title(SpjPack pack) {
        return "Pertanggungjawaban pembayaran tunjangan kinerja " + month(pack.run().month());
    }

    static String run(SpjPack pack) {
        return "Nomor pembayaran %s, perhitungan ke-%d, terkunci%s"
                .formatted(
                        pack.run().id(),
                        pack.run().version(),
                        pack.satker() == null ? "" : ", bagian " + satker(pack));
    }

    private static boolean isOfSatker(SpjPack pack) {
        return pack.satker() != null && !pack.satker().equals(SatkerAccounts.NONE);
    }

    private static String satker(SpjPack pack) {
        String kode = requireNonNull(pack.satker());
        return kode.equals(SatkerAccounts.NONE)
                ? "pegawai tanpa satuan kerja (satker)"
                : "satuan kerja (satker) " + kode;
    }

    static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", INDONESIA).format(month);
    }

    static String amount(long rupiah) {
        return String.format(Locale.ROOT, "%,d", rupiah).replace(',', '.');
    }

    /** Surat Pernyataan Tanggung Jawab Mutlak. */
    static List<String> declaration(SpjPack pack) {
        return List.of(
                "Yang bertanda tangan di bawah ini menyatakan dengan sesungguhnya bahwa:",
                "1. Perhitungan tunjangan kinerja bulan %s%s sebesar Rp%s (%s) telah dihitung dengan benar berdasarkan daftar nominatif, rekapitulasi kehadiran, dan penilaian kinerja terlampir."
                        .formatted(
                                month(pack.run().month()),
                                pack.satker() == null ? "" : " untuk " + satker(pack),
                                amount(pack.total().amount()),
                                Terbilang.of(pack.total())),
                "2. Apabila di kemudian hari terdapat kelebihan atas pembayaran tersebut, kami bersedia menyetorkan kelebihan itu ke kas negara atau kas daerah.",
                "3. Bukti perhitungan disimpan sesuai ketentuan untuk keperluan pemeriksaan aparat pengawas fungsional.");
    }

    /** Each satker's own where it is one's accounts; the agency's for those without a satker. */
    static List<String> signatories(SpjPack pack) {
        String of = isOfSatker(pack) ? "\nSatker " + pack.satker() : "";
        return Stream.of(
                        "Pejabat Pembuat Komitmen",
                        "Bendahara Pengeluaran",
                        "Petugas Pengelola Administrasi Belanja Pegawai")
                .map(office -> office + of + BY_HAND)
                .toList();
    }
}
