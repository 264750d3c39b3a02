package id.kinerja.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PlainPdfTest {

    private static final PdfRow ROW =
            PdfRow.table(new PdfRow.Cell(40, "Nama"), new PdfRow.Cell(60, "Siti Ázizah, S.Kom"));

    @Test
    void makesTheSameBytesOfTheSameRows() {
        assertThat(pdf(List.of(PdfRow.title("FORMULIR"), ROW)))
                .isEqualTo(pdf(List.of(PdfRow.title("FORMULIR"), ROW)));
    }

    @Test
    void writesWhatAFontHasAndAQuestionMarkForTheRest() throws IOException {
        assertThat(text(pdf(List.of(ROW, PdfRow.heading("Atasan 漢\tAli")))))
                .contains("Nama", "Siti Ázizah, S.Kom", "Atasan ??Ali");
    }

    @Test
    void goesOnOnANewPageAndBreaksWhatIsTooLong() throws IOException {
        String word = "panjang".repeat(40);
        byte[] file =
                pdf(
                        List.of(
                                PdfRow.plain(new PdfRow.Cell(100, word)),
                                PdfRow.plain(new PdfRow.Cell(100, "kata ".repeat(60)))));

        assertThat(text(file).replaceAll("\\s", "")).contains(word, "kata".repeat(60));
        try (PDDocument many = Loader.loadPDF(pdf(Collections.nCopies(100, ROW)))) {
            assertThat(many.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void writesAmountsUnderOneAnother() throws IOException {
        byte[] file = pdf(List.of(amount("1.000.000\n55"), amount("7")));

        try (PDDocument document = Loader.loadPDF(file)) {
            List<Float> ends = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> places) {
                    TextPosition last = places.getLast();
                    if (Character.isDigit(text.charAt(0))) {
                        ends.add(last.getXDirAdj() + last.getWidthDirAdj());
                    }
                }
            }.getText(document);
            assertThat(ends)
                    .hasSize(3)
                    .allSatisfy(end -> assertThat(end).isCloseTo(ends.getFirst(), within(0.1f)));
        }
    }

    private static PdfRow amount(String amount) {
        return PdfRow.table(new PdfRow.Cell(70, "Jumlah"), PdfRow.Cell.amount(30, amount));
    }

    private static byte[] pdf(List<PdfRow> rows) {
        return PlainPdf.of("Formulir", "id", rows);
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
