package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {

    @TempDir private Path folder;
    private ClassCache classes;

    @BeforeEach
    void open() {
        classes = new ClassCache(folder);
    }

    @Test
    void isMadeByTheFirstRunAndUsedByTheNext() throws IOException {
        assertThat(classes.flag("jar 1")).startsWith("-XX:AOTCacheOutput=");

        endInOrder();

        assertThat(classes.flag("jar 1"))
                .isEqualTo("-XX:AOTCache=" + folder.resolve("classes.aot"));
    }

    @Test
    void isMadeAnewWhereTheRunWasKilledWhileItWrote() throws IOException {
        classes.flag("jar 1");
        Files.writeString(folder.resolve("classes.aot.new"), "half");

        assertThat(classes.flag("jar 1")).startsWith("-XX:AOTCacheOutput=");
    }

    @Test
    void isNeverUsedForOtherJars() throws IOException {
        classes.flag("jar 1");
        endInOrder();

        assertThat(classes.flag("jar 2")).startsWith("-XX:AOTCacheOutput=");
    }

    private void endInOrder() throws IOException {
        Files.writeString(folder.resolve("classes.aot.new"), "whole");
        classes.keep();
    }
}
