package id.kinerja.tukin.reconciliation.db;

import id.kinerja.tukin.reconciliation.ResultLayout;
import id.kinerja.tukin.reconciliation.ResultLayouts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Layouts beside the classes, one file for each, named by its code. */
@Repository
class ShippedResultLayouts implements ResultLayouts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** So that no code leads out of the folder. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    @Override
    public Optional<ResultLayout> find(String code) {
        return CODE.matcher(code).matches() ? read(code) : Optional.empty();
    }

    private static Optional<ResultLayout> read(String code) {
        try (InputStream file =
                ShippedResultLayouts.class.getResourceAsStream(
                        "/result-layouts/" + code + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(JSON.readValue(file, ResultLayout.class));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
