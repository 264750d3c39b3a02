package id.kinerja.platform.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** The pages of a document, filled from top to bottom. */
final class PdfSheets implements Closeable {

    private static final float MARGIN = 42;
    private static final float PADDING = 3;
    private static final float LEADING = 1.25f;
    private static final float HAIRLINE = 0.5f;
    private static final float BOLD = 0.3f;
    private static final float WHOLE = 100;

    private final PDDocument document;
    private final PdfFont font;
    private PDPageContentStream content;
    private float top;

    PdfSheets(PDDocument document) throws IOException {
        this.document = document;
        this.font = PdfFont.in(document);
        this.content = page(document);
        this.top = PDRectangle.A4.getHeight() - MARGIN;
    }

    void write(PdfRow row) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        int most = 1;
        for (PdfRow.Cell cell : row.cells()) {
            List<String> lines =
                    font.lines(cell.text(), row.kind().size, width(cell) - 2 * PADDING);
            texts.add(lines);
            most = Math.max(most, lines.size());
        }
        float height = most * row.kind().size * LEADING + 2 * PADDING;
        if (top - height < MARGIN) {
            turnThePage();
        }
        float left = MARGIN;
        for (int at = 0; at < texts.size(); at++) {
            float width = width(row.cells().get(at));
            if (row.kind().bordered) {
                content.addRect(left, top - height, width, height);
                content.stroke();
            }
            write(texts.get(at), row.kind(), row.cells().get(at), left + PADDING);
            left += width;
        }
        top -= height;
    }

    private void write(List<String> lines, PdfRow.Kind kind, PdfRow.Cell cell, float left)
            throws IOException {
        content.setLineWidth(kind.bold ? BOLD : HAIRLINE);
        content.beginText();
        content.setFont(font.font(), kind.size);
        content.setRenderingMode(kind.bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLeading(kind.size * LEADING);
        content.newLineAtOffset(left, top - PADDING - kind.size);
        float shifted = 0;
        for (String line : lines) {
            if (cell.right()) {
                float shift = width(cell) - 2 * PADDING - font.width(line, kind.size);
                content.newLineAtOffset(shift - shifted, 0);
                shifted = shift;
            }
            content.showText(line);
            content.newLine();
        }
        content.endText();
        content.setLineWidth(HAIRLINE);
    }

    private void turnThePage() throws IOException {
        content.close();
        content = page(document);
        top = PDRectangle.A4.getHeight() - MARGIN;
    }

    private static PDPageContentStream page(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDPageContentStream content = new PDPageContentStream(document, page);
        content.setLineWidth(HAIRLINE);
        return content;
    }

    private static float width(PdfRow.Cell cell) {
        return (PDRectangle.A4.getWidth() - 2 * MARGIN) * cell.width() / WHOLE;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
