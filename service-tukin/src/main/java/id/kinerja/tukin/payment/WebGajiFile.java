package id.kinerja.tukin.payment;

import id.kinerja.kernel.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The treasury's "ADK tukin, daftar bayar" of Web Gaji: 22 columns between tabs, CRLF, a header
 * first and the totals last. What is taken after taxes and contributions is taken off, these two
 * aren't. The same payments make the same bytes.
 */
public final class WebGajiFile {

    private static final int COLUMNS = 22;
    private static final int BEFORE_AMOUNTS = 8;
    private static final List<String> HEADER =
            List.of(
                    "NO",
                    "Kode Satker",
                    "Bulan",
                    "Tahun",
                    "NIP",
                    "Nama Pegawai",
                    "Nomor SK",
                    "Kode Grade",
                    "Nilai Bruto",
                    "Nilai Potongan",
                    "Nilai Bersih",
                    "Kode Bank SPAN",
                    "Nama Bank",
                    "Nomor Rekening",
                    "Nama Rekening",
                    "Bulan Awal",
                    "Tahun Awal",
                    "Bulan Akhir",
                    "Tahun Akhir",
                    "Tukin Kali",
                    "Nomor Tukin Lama",
                    "Nomor Tukin Baru");

    private final YearMonth month;
    private final List<Payment> payments;
    private final WithheldShares withheld;

    /**
     * @param month of the file, which some offices count one after the month worked
     */
    public WebGajiFile(YearMonth month, List<Payment> payments, WithheldShares withheld) {
        this.month = month;
        this.withheld = withheld;
        this.payments = List.copyOf(payments);
    }

    /** Tab separated; the totals stand as a spreadsheet shows them. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(line(HEADER));
        for (int i = 0; i < payments.size(); i++) {
            text.append(line(row(i + 1, payments.get(i))));
        }
        return text.append(line(totals(WebGajiFile::dotted)))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same lines for a spreadsheet: texts, and whole rupiah as {@link Long}. */
    public List<List<Object>> cells() {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.copyOf(HEADER));
        for (int i = 0; i < payments.size(); i++) {
            lines.add(row(i + 1, payments.get(i)));
        }
        lines.add(totals(Rupiah::amount));
        return List.copyOf(lines);
    }

    private List<Object> row(int number, Payment payment) {
        Stream<Object> amounts =
                Stream.of(payment.bruto(), potongan(payment), withheld.inFile(payment))
                        .map(Rupiah::amount);
        return Stream.<Stream<?>>of(
                        Stream.of(
                                Integer.toString(number),
                                payment.kodeSatker(),
                                twoDigits(month.getMonthValue()),
                                Integer.toString(month.getYear()),
                                payment.number().written(),
                                payment.payee().name(),
                                "",
                                twoDigits(payment.kelas().number())),
                        amounts,
                        account(payment),
                        span(payment),
                        Stream.of("1", "", ""))
                .<Object>flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> account(Payment payment) {
        return Stream.of(
                payment.payee().bankCode(),
                payment.payee().bankName(),
                payment.payee().account(),
                payment.payee().accountName());
    }

    /** The month that is paid for, from and to; blank in the file of the month itself. */
    private static Stream<String> span(Payment payment) {
        YearMonth of = payment.month();
        if (of == null) {
            return Stream.of("", "", "", "");
        }
        String month = twoDigits(of.getMonthValue());
        String year = Integer.toString(of.getYear());
        return Stream.of(month, year, month, year);
    }

    private List<Object> totals(Function<Rupiah, Object> shown) {
        Object[] cells = new Object[COLUMNS];
        Arrays.fill(cells, "");
        cells[BEFORE_AMOUNTS] = shown.apply(total(Payment::bruto));
        cells[BEFORE_AMOUNTS + 1] = shown.apply(total(this::potongan));
        cells[BEFORE_AMOUNTS + 2] = shown.apply(total(withheld::inFile));
        return List.of(cells);
    }

    private Rupiah potongan(Payment payment) {
        return payment.bruto().minus(withheld.inFile(payment));
    }

    private Rupiah total(Function<Payment, Rupiah> amount) {
        return Rupiah.sum(payments.stream().map(amount).toList());
    }

    private static String line(List<?> cells) {
        return cells.stream().map(Object::toString).collect(Collectors.joining("\t", "", "\r\n"));
    }

    private static String dotted(Rupiah amount) {
        return String.format(Locale.ROOT, " %,d ", amount.amount()).replace(',', '.');
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
