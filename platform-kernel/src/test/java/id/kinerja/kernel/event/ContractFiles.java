package id.kinerja.kernel.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schema and the samples of one contract, as they are checked in. */
record ContractFiles(Class<?> contract) {

    private static final Path ROOT = Path.of("src/main/resources/contracts");

    /** Each contract that travels; what is put aside travels as it came. */
    static Stream<ContractFiles> all() {
        return Topics.all().stream()
                .<Class<?>>map(Topic::contract)
                .filter(contract -> contract != byte[].class)
                .distinct()
                .map(ContractFiles::new);
    }

    /** The names of all folders, whether or not a contract belongs to them. */
    static List<String> folders() {
        return list(ROOT).stream().map(folder -> folder.getFileName().toString()).toList();
    }

    String name() {
        return contract.getSimpleName();
    }

    Path schema() {
        return ROOT.resolve(name()).resolve("schema.json");
    }

    List<Path> samples() {
        return list(ROOT.resolve(name()).resolve("samples"));
    }

    @Override
    public String toString() {
        return name();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
