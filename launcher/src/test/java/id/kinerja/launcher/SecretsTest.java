package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir private Path folder;

    @Test
    void remembersWhatItMade() throws IOException {
        String made = secrets().password("postgres");

        assertThat(secrets().password("postgres")).isEqualTo(made);
    }

    @Test
    void makesEverySecretAnew() throws IOException {
        Secrets secrets = secrets();

        assertThat(secrets.password("skp_app")).isNotEqualTo(secrets.password("skp_owner"));
    }

    @Test
    void makesKeysOf256Bits() throws IOException {
        assertThat(Base64.getDecoder().decode(secrets().key("master.tukin"))).hasSize(32);
    }

    @Test
    void letsOnlyItsOwnerReadTheFile() throws IOException {
        secrets().password("postgres");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Secrets secrets() throws IOException {
        return new Secrets(file());
    }

    private Path file() {
        return folder.resolve("data/secrets.properties");
    }

    @Test
    void areTheSameForEveryProcessThatWasStartedBeforeTheyWereMade() throws IOException {
        Path file = folder.resolve("data/secrets.properties");
        Secrets command = new Secrets(file);
        Secrets supervisor = new Secrets(file);

        String first = supervisor.password("postgres");
        String second = command.password("platform-admin");

        assertThat(command.password("postgres")).isEqualTo(first);
        assertThat(supervisor.password("platform-admin")).isEqualTo(second);
        assertThat(new Secrets(file).password("postgres")).isEqualTo(first);
    }
}
