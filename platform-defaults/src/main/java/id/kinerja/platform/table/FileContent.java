package id.kinerja.platform.table;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, from the beginning each time they are opened. */
@FunctionalInterface
public interface FileContent {

    InputStream open() throws IOException;
}
