package id.kinerja.tukin.spj.web;

import static id.kinerja.platform.pdf.PdfRow.heading;
import static id.kinerja.platform.pdf.PdfRow.plain;

import id.kinerja.platform.pdf.PdfRow;
import id.kinerja.platform.pdf.PdfRow.Cell;
import id.kinerja.platform.pdf.PlainPdf;
import id.kinerja.tukin.spj.SpjPack;
import id.kinerja.tukin.spj.SpjTable;
import id.kinerja.tukin.spj.SpjTables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The accounts on paper, each part with its place for signatures. */
final class SpjPdf {

    private static final int WHOLE = 100;

    private final SpjPack pack;
    private final List<PdfRow> rows = new ArrayList<>();

    private SpjPdf(SpjPack pack) {
        this.pack = pack;
    }

    static byte[] of(SpjPack pack) {
        SpjPdf pdf = new SpjPdf(pack);
        pdf.rows.add(PdfRow.title(SpjTexts.title(pack)));
        pdf.rows.add(plain(new Cell(WHOLE, SpjTexts.run(pack))));
        pdf.declaration();
        new SpjTables(pack).all().forEach(pdf::table);
        return PlainPdf.of(SpjTexts.title(pack), "id", pdf.rows);
    }

    private void declaration() {
        rows.add(heading("Surat Pernyataan Tanggung Jawab Mutlak (SPTJM)"));
        SpjTexts.declaration(pack).forEach(text -> rows.add(plain(new Cell(WHOLE, text))));
        signatures();
    }

    private void table(SpjTable table) {
        rows.add(heading(table.title()));
        rows.add(
                new PdfRow(
                        PdfRow.Kind.HEADING,
                        table.columns().stream()
                                .map(column -> new Cell(column.width(), column.name()))
                                .toList()));
        for (List<Object> row : table.rows()) {
            rows.add(
                    new PdfRow(
                            PdfRow.Kind.TABLE,
                            IntStream.range(0, row.size())
                                    .mapToObj(
                                            at ->
                                                    cell(
                                                            table.columns().get(at).width(),
                                                            row.get(at)))
                                    .toList()));
        }
        signatures();
    }

    private static Cell cell(int width, Object value) {
        return value instanceof Long amount
                ? Cell.amount(width, SpjTexts.amount(amount))
                : new Cell(width, value.toString());
    }

    private void signatures() {
        List<String> signatories = SpjTexts.signatories(pack);
        rows.add(
                plain(
                        new Cell(34, signatories.get(0)),
                        new Cell(33, signatories.get(1)),
                        new Cell(33, signatories.get(2))));
    }
}
