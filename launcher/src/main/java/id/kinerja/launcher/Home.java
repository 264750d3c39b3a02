package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Where an installation keeps its data, its logs and what it needs to run. */
public record Home(Path root) {

    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    public Path software(String part) {
        return root.resolve("software").resolve(part);
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    /** Files that were made for others, such as the treasury. */
    public Path export(String name) {
        return root.resolve("exports").resolve(name);
    }

    public Path run(String name) {
        return root.resolve("run").resolve(name);
    }

    /** Readable by its owner alone, since passwords of the parts lie in it. */
    public void create() throws IOException {
        Files.createDirectories(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        for (String folder : new String[] {"data", "software", "logs", "run"}) {
            Files.createDirectories(root.resolve(folder));
        }
    }

    /**
     * Forgets all data, secrets and logs; unpacked software stays, since it can only come back the
     * same.
     */
    public void forget() throws IOException {
        for (String folder : new String[] {"data", "logs", "run", "exports"}) {
            delete(root.resolve(folder));
        }
    }

    /** Never readable by others, not even for a moment. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(
                tree,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder,
                            java.io.@org.jspecify.annotations.Nullable IOException fault)
                            throws IOException {
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
