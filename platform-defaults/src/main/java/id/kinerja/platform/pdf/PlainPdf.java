package id.kinerja.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF of rows on pages of A4, with its font inside. The same rows make the same bytes: neither
 * the time of writing nor the machine leaves a trace in it.
 */
public final class PlainPdf {

    public static final String MEDIA_TYPE = "application/pdf";

    /** By which its two ids are made, else by the time. */
    private static final long NO_TIME = 0;

    private PlainPdf() {}

    /**
     * @param language of its text, for readers that speak
     * @param rows none of which is higher than a page
     */
    public static byte[] of(String title, String language, List<PdfRow> rows) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(NO_TIME);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(language);
            showTitle(document);
            try (PdfSheets sheets = new PdfSheets(document)) {
                for (PdfRow row : rows) {
                    sheets.write(row);
                }
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file, CompressParameters.NO_COMPRESSION);
            return file.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Readers that speak say the title rather than the name of the file. */
    private static void showTitle(PDDocument document) {
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
