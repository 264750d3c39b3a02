package id.kinerja.tukin.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.directory.Person;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.GrantingRun;
import id.kinerja.tukin.statement.Months;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.RunPayment;
import id.kinerja.tukin.statement.ShownStatement;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.statement.StatementCalculation;
import id.kinerja.tukin.statement.app.ReadSlip;
import id.kinerja.tukin.statement.web.StatementView.LineView;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever a month comes to, its slip says the same numbers, and the same bytes each time. */
class SlipPdfTest {

    private static final Policy POLICY = Months.shipped().policy();
    private static final PersonId PERSON = new PersonId(new UUID(0, 1));
    private static final Locale INDONESIAN = Locale.of("id");
    private static final int MONTHS = 40;

    /** Of an A4 page in points: the last 16 of 100 parts between its margins. */
    private static final Rectangle2D AMOUNTS = new Rectangle2D.Double(472, 0, 84, 842);

    @Test
    void writesEachAmountOfTheStatementInItsOrder() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < MONTHS; i++) {
            ReadSlip.Slip slip = slip(month(random), random);
            StatementView view = view(slip);
            byte[] file = SlipPdf.of(slip, view, texts());
            assertThat(amounts(file)).isEqualTo(amounts(view, slip.payment().orElseThrow()));
            assertThat(SlipPdf.of(slip, view(slip), texts())).isEqualTo(file);
        }
    }

    private static PersonMonth month(Random random) {
        List<PersonMonth.Day> days = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            days.add(
                    new PersonMonth.Day(
                            LocalDate.of(2026, 5, day),
                            random.nextInt(8) == 0 ? "ABSENT" : "PRESENT",
                            random.nextInt(4) == 0 ? random.nextInt(120) : 0,
                            0,
                            random.nextInt(20) == 0,
                            random.nextInt(20) == 0));
        }
        int moved = 2 + random.nextInt(28);
        return new PersonMonth(
                PERSON,
                Months.MAY,
                List.of(place(1, moved, random), place(moved + 1, 31, random)),
                List.of(),
                days,
                List.of(),
                List.of(),
                random.nextInt(5) == 0 ? null : List.of(Predikat.values()).get(random.nextInt(5)),
                null,
                List.of(DateRange.of(Months.MAY)),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static PersonMonth.Place place(int from, int to, Random random) {
        return new PersonMonth.Place(
                Months.MAY.atDay(from),
                Months.MAY.atDay(to),
                new KelasJabatan(5 + random.nextInt(6)),
                JenisJabatan.PELAKSANA,
                random.nextInt(6) == 0,
                null);
    }

    private static ReadSlip.Slip slip(PersonMonth facts, Random random) {
        Statement statement = StatementCalculation.of(facts, POLICY);
        return new ReadSlip.Slip(
                new ShownStatement(statement, ShownStatement.State.APPROVED, List.of(), null, null),
                null,
                Optional.of(
                        new Person(
                                new AgencyId(new UUID(0, 2)),
                                PERSON,
                                NomorPegawai.of("190001012000012001"),
                                "Contoh Pegawai Satu",
                                JenisPegawai.PNS,
                                "III/c",
                                List.of())),
                Optional.of(new ReadSlip.Place("Analis", Optional.of("Bagian Umum"))),
                Optional.of(new GrantingRun(new UUID(0, 3), Months.MAY, 1, true)),
                Optional.of(payment(statement.net(), random)));
    }

    private static RunPayment payment(Rupiah net, Random random) {
        return new RunPayment(
                net,
                some(900_000, random),
                some(90_000, random),
                some(9_000, random),
                some(8_000, random),
                some(200_000, random),
                some(150_000, random),
                some(70_000, random),
                some(40_000, random),
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new RunPayment.Other(
                                        "Zakat", Rupiah.of(25_000), some(25_000, random))));
    }

    private static Rupiah some(int most, Random random) {
        return Rupiah.of(random.nextBoolean() ? 0 : random.nextInt(most));
    }

    private static StatementView view(ReadSlip.Slip slip) {
        return StatementView.of(slip.shown(), new LineTexts(messages(), INDONESIAN, true));
    }

    private static SlipTexts texts() {
        return new SlipTexts(messages(), INDONESIAN);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static List<Long> amounts(StatementView view, RunPayment payment) {
        List<Long> amounts = new ArrayList<>();
        view.lines().stream().flatMap(SlipPdfTest::amounts).forEach(amounts::add);
        amounts.add(view.net());
        amounts.add(view.ceiling());
        Stream.of(
                        view.net(),
                        payment.otherMonths().amount(),
                        -payment.counted().amount(),
                        -payment.recovered().amount(),
                        -payment.recoveredOfExtra().amount())
                .filter(amount -> amount != 0)
                .forEach(amounts::add);
        long paid =
                view.net()
                        + payment.otherMonths().amount()
                        - payment.counted().amount()
                        - payment.recovered().amount()
                        - payment.recoveredOfExtra().amount();
        amounts.add(paid);
        long tax = payment.tax().amount();
        long yearBefore = payment.yearBefore().amount();
        long contribution = payment.contribution().amount();
        long others = payment.others().stream().mapToLong(one -> one.amount().amount()).sum();
        Stream.of(-tax, -yearBefore, -contribution)
                .filter(amount -> amount != 0)
                .forEach(amounts::add);
        payment.others().forEach(one -> amounts.add(-one.amount().amount()));
        if (tax + yearBefore + contribution != 0 || !payment.others().isEmpty()) {
            amounts.add(paid - tax - yearBefore - contribution - others);
        }
        Stream.of(payment.borne().amount()).filter(amount -> amount != 0).forEach(amounts::add);
        return amounts;
    }

    private static Stream<Long> amounts(LineView line) {
        return Stream.concat(
                Stream.of(line.amount()), line.parts().stream().flatMap(SlipPdfTest::amounts));
    }

    /** What stands in the last column, from top to bottom. */
    private static List<Long> amounts(byte[] file) throws IOException {
        List<Long> amounts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripperByArea column = new PDFTextStripperByArea();
            column.addRegion("amounts", AMOUNTS);
            for (PDPage page : document.getPages()) {
                column.extractRegions(page);
                column.getTextForRegion("amounts")
                        .lines()
                        .map(line -> line.strip().replace(".", ""))
                        .filter(line -> line.matches("-?\\d+"))
                        .map(Long::valueOf)
                        .forEach(amounts::add);
            }
        }
        return amounts;
    }
}
