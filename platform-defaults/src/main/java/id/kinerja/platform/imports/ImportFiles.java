package id.kinerja.platform.imports;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.crypto.MasterKey;
import id.kinerja.platform.table.FileContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The files themselves, sealed piece by piece, since they hold people's numbers in clear. */
final class ImportFiles {

    private static final int PIECE = 1 << 18;
    private static final String PURPOSE = "import-file";

    private final JdbcClient jdbc;
    private final MasterKey keys;
    private final TransactionTemplate transactions;

    ImportFiles(JdbcClient jdbc, MasterKey keys, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** How many bytes there were; never more than one piece of them is in memory. */
    long keep(UUID job, InputStream content) throws IOException {
        Cipherer cipherer = cipherer();
        long bytes = 0;
        int position = 0;
        for (byte[] piece = content.readNBytes(PIECE);
                piece.length > 0;
                piece = content.readNBytes(PIECE)) {
            jdbc.sql(
                            """
                            insert into platform.import_piece (agency_id, job_id, position, sealed)
                            values (platform.agency(), :job, :position, :sealed)
                            """)
                    .param("job", job)
                    .param("position", position)
                    .param("sealed", cipherer.seal(piece, context(job, position)))
                    .update();
            bytes += piece.length;
            position++;
        }
        return bytes;
    }

    /** Read piece by piece, in the agency's scope. */
    FileContent of(UUID job) {
        return () -> new Pieces(job, pieces(job));
    }

    private final class Pieces extends InputStream {

        private final UUID job;
        private final int pieces;
        private int opened;
        private InputStream current = InputStream.nullInputStream();

        private Pieces(UUID job, int pieces) {
            this.job = job;
            this.pieces = pieces;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = current.read(target, offset, length);
            while (read < 0 && opened < pieces) {
                current = new ByteArrayInputStream(piece(job, opened));
                opened++;
                read = current.read(target, offset, length);
            }
            return read;
        }
    }

    void forget(UUID job) {
        jdbc.sql("delete from platform.import_piece where job_id = :job")
                .param("job", job)
                .update();
    }

    private int pieces(UUID job) {
        return requireNonNull(
                transactions.execute(
                        status ->
                                jdbc.sql(
                                                "select count(*) from platform.import_piece where job_id = :job")
                                        .param("job", job)
                                        .query(Integer.class)
                                        .single()));
    }

    private byte[] piece(UUID job, int position) {
        byte[] sealed =
                requireNonNull(
                        transactions.execute(
                                status ->
                                        jdbc.sql(
                                                        "select sealed from platform.import_piece where job_id = :job and position = :position")
                                                .param("job", job)
                                                .param("position", position)
                                                .query((row, number) -> row.getBytes("sealed"))
                                                .single()));
        return cipherer().open(sealed, context(job, position));
    }

    private Cipherer cipherer() {
        AgencyId agency = AgencyScope.require();
        return keys.cipherer(agency, PURPOSE);
    }

    private static byte[] context(UUID job, int position) {
        return (job + "/" + position).getBytes(StandardCharsets.UTF_8);
    }
}
