package id.kinerja.platform.table;

import id.kinerja.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is read, with the same eyes as its reader: how large it really
 * is when unzipped, and whether a cell claims a place that no sheet has.
 */
final class WorkbookLimits {

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 128L << 20;
    private static final long MOST_BYTES_OF_TEXTS = 32L << 20;
    private static final String TEXTS = "sharedstrings.xml";

    /** Spreadsheets reach 10 to 30; a bomb a thousand. */
    private static final long MOST_TIMES = 100;

    private static final long SMALL_ENOUGH = 1L << 20;

    private final byte[] file;
    private final byte[] buffer = new byte[1 << 16];
    private long total;

    private WorkbookLimits(byte[] file) {
        this.file = file;
    }

    static void check(byte[] file) throws IOException {
        new WorkbookLimits(file).look();
    }

    private void look() throws IOException {
        try (ZipFile archive =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            int parts = 0;
            for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                parts++;
                require(parts <= MOST_PARTS);
                try (InputStream content = archive.getInputStream(part)) {
                    look(part, content);
                }
            }
        }
    }

    private void look(ZipArchiveEntry part, InputStream content) throws IOException {
        String name = part.getName().toLowerCase(java.util.Locale.ROOT);
        CellPlaces places = new CellPlaces();
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            total += read;
            require(total <= MOST_BYTES);
            require(total <= SMALL_ENOUGH || total / MOST_TIMES <= file.length);
            require(!name.endsWith(TEXTS) || size <= MOST_BYTES_OF_TEXTS);
            if (name.endsWith(".xml")) {
                require(places.areOfASheet(buffer, read));
            }
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw Refused.invalid("file-too-large-inside");
        }
    }
}
