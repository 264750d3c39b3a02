package id.kinerja.platform.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one font: Liberation Sans, which PDFBox carries; of it only what is written goes along. */
final class PdfFont {

    private static final String FILE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float PER_EM = 1000;
    private static final int MISSING = 0;

    private final PDType0Font font;
    private final CmapLookup glyphs;

    private PdfFont(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    static PdfFont in(PDDocument document) throws IOException {
        try (InputStream file = PDType0Font.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new FileNotFoundException(FILE);
            }
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new PdfFont(
                    PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /** Broken at spaces, and within a word that is wider by itself. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : writable(paragraph).split(" ", -1)) {
                if (!line.isEmpty() && width(line + " " + word, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
                breakWithin(line, size, width, lines);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private void breakWithin(StringBuilder line, float size, float width, List<String> lines)
            throws IOException {
        while (width(line.toString(), size) > width) {
            int end = line.length() - 1;
            while (end > 1 && width(line.substring(0, end), size) > width) {
                end--;
            }
            lines.add(line.substring(0, end));
            line.delete(0, end);
        }
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / PER_EM * size;
    }

    /** What the font hasn't is a question mark, since PDFBox would refuse the whole form for it. */
    private String writable(String text) {
        return text.codePoints()
                .map(point -> glyphs.getGlyphId(point) == MISSING ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
