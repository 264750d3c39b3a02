package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.AttlogFile;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.app.TakeAttlogFile;
import id.kinerja.integration.terminal.app.TakePunchTable;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that were copied off a terminal. */
@RestController
@RequestMapping("/v1/terminals/{serialNumber}/attlog-files")
class AttlogFileController {

    private static final String CSV = "text/csv";

    private final TakeAttlogFile takeAttlogFile;
    private final TakePunchTable takePunchTable;

    AttlogFileController(TakeAttlogFile takeAttlogFile, TakePunchTable takePunchTable) {
        this.takePunchTable = takePunchTable;
        this.takeAttlogFile = takeAttlogFile;
    }

    /**
     * What became of the lines; {@code lines} is the sum of the other three counts.
     *
     * @param punches that are new
     * @param putAside that newly wait for somebody
     * @param repeated that say what was there already
     */
    record AttlogFileView(long lines, long punches, long putAside, long repeated) {

        static AttlogFileView of(Tally tally) {
            return new AttlogFileView(
                    tally.lines(), tally.punches(), tally.putAside(), tally.repeated());
        }
    }

    /** As it lies on the stick, such as {@code 1_attlog.dat}. */
    @Serves(
            value =
                    "Takes the punches of a file that was copied off a terminal, or of a CSV by the"
                            + " columns told for it",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "What is there already is left as it is")
    @PostMapping(
            consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE, CSV})
    AttlogFileView take(
            Actor actor,
            @PathVariable String serialNumber,
            HttpServletRequest request,
            @RequestBody byte[] file)
            throws IOException {
        UploadSource source = Uploader.of(request);
        return AttlogFileView.of(
                isTable(request)
                        ? takePunchTable.take(actor, serialNumber, source, file)
                        : takeAttlogFile.take(actor, serialNumber, source, new AttlogFile(file)));
    }

    private static boolean isTable(HttpServletRequest request) {
        return MediaType.parseMediaType(CSV)
                .isCompatibleWith(MediaType.parseMediaType(request.getContentType()));
    }
}
