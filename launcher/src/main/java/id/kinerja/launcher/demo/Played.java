package id.kinerja.launcher.demo;

import id.kinerja.launcher.Installation;
import id.kinerja.launcher.LauncherFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How far a demo was played: marks that lie beside the data and are forgotten with it.
 *
 * @param mark the beginning of the marks' names
 * @param what it is, at the beginning of a sentence
 * @param command that plays it
 */
record Played(Installation installation, String mark, String what, String command) {

    boolean whole() {
        return Files.exists(file("played"));
    }

    /** Throws {@link LauncherFault} where it was begun and not ended: half of it can't be told. */
    void refuseAfterABreak() {
        if (Files.exists(file("begun")) && !whole()) {
            throw brokenOff();
        }
    }

    LauncherFault brokenOff() {
        return new LauncherFault(
                what
                        + " pernah terputus di tengah jalan, sehingga datanya tidak lengkap."
                        + " Ulangi dari awal: ./kinerja reset, lalu "
                        + command
                        + ". Untuk melihat yang sudah ada: ./kinerja up");
    }

    void begin() throws IOException {
        Files.writeString(file("begun"), "");
    }

    void end() throws IOException {
        Files.writeString(file("played"), "");
    }

    private Path file(String how) {
        return installation.home().data(mark + "." + how);
    }
}
