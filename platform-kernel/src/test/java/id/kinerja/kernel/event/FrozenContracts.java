package id.kinerja.kernel.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The hashes under which schemas were published: the last line of a contract is the one now. */
final class FrozenContracts {

    static final String WHAT_TO_DO =
            """
            A published schema is never edited: other services hold themselves to it.
            If you added an optional field, add the line below to the end of \
            platform-kernel/src/test/resources/frozen-contracts.txt with a reason, \
            add a sample that has the field, and leave the samples that were there as they are.
            Anything else is a new record with a schema, samples and a topic of its own \
            (such as PersonChangedV2 on personnel.person.v2), told beside the old one \
            until nobody listens to that.""";

    private static final Path LIST = Path.of("src/test/resources/frozen-contracts.txt");

    private FrozenContracts() {}

    /** The line to be added, where the schema is not as it was published. */
    static Optional<String> ifNotFrozen(ContractFiles files) throws IOException {
        String now = files.name() + " " + hash(Files.readAllBytes(files.schema()));
        boolean frozen =
                Files.readAllLines(LIST).stream()
                        .filter(line -> line.startsWith(files.name() + " "))
                        .reduce((earlier, later) -> later)
                        .filter(line -> line.startsWith(now + " "))
                        .isPresent();
        return frozen ? Optional.empty() : Optional.of(now + " <why>");
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }
}
