package id.kinerja.platform.web;

import id.kinerja.kernel.Sha256;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be kept by whoever asked for it; its ETag is the SHA-256 of its bytes. */
public final class FileAnswer {

    private FileAnswer() {}

    /**
     * @param name under which it is kept, with its ending
     */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] bytes) {
        return ResponseEntity.ok()
                .eTag("\"" + Sha256.hex(bytes) + "\"")
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
