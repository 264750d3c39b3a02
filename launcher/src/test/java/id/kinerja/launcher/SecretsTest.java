package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
        return new Secrets(file(), folder.resolve("data/postgres/PG_VERSION"));
    }

    private Path file() {
        return folder.resolve("data/secrets.properties");
    }

    @Test
    void areTheSameForEveryProcessThatWasStartedBeforeTheyWereMade() throws IOException {
        Secrets command = secrets();
        Secrets supervisor = secrets();

        String first = supervisor.password("postgres");
        String second = command.password("platform-admin");

        assertThat(command.password("postgres")).isEqualTo(first);
        assertThat(supervisor.password("platform-admin")).isEqualTo(second);
        assertThat(secrets().password("postgres")).isEqualTo(first);
    }

    @Test
    void areNotMadeAnewForDataThatWasLockedByLostOnes() throws IOException {
        secrets().password("postgres");
        Files.delete(file());
        Files.createDirectories(folder.resolve("data/postgres"));
        Files.createFile(folder.resolve("data/postgres/PG_VERSION"));

        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(() -> secrets().password("demo"))
                .withMessageContaining("put back " + file());
        assertThat(file()).doesNotExist();
    }

    @Test
    void haveAVariableEach() {
        assertThat(SecretNames.all().stream().map(SecretNames::variable))
                .doesNotHaveDuplicates()
                .allMatch(variable -> variable.matches("[A-Z][A-Z0-9_]*"));
    }

    @Test
    void knowNoOtherNames() throws IOException {
        Secrets secrets = secrets();

        assertThatIllegalArgumentException().isThrownBy(() -> secrets.password("guess"));
    }
}
