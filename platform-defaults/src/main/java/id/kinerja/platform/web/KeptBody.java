package id.kinerja.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Closeable;
import java.io.IOException;
import java.security.MessageDigest;

/** The body of a request that has been read once, so that it can be hashed and then read again. */
interface KeptBody extends Closeable {

    /** The request as whoever comes behind reads it. */
    HttpServletRequest request();

    void digestInto(MessageDigest digest) throws IOException;
}
