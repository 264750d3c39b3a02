package id.kinerja.integration.terminal;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of vendors' clouds for the agency in scope. */
public interface CloudPulls {

    /** The same days once more, while they wait, are asked for at once. */
    CloudPull order(String serialNumber, DateRange days, PersonId by);

    /**
     * For each device whose cloud can be asked, the days up to yesterday that no night has had, the
     * last two at least; once for a day.
     */
    void orderNightly(LocalDate yesterday);

    /** One whose time has come; for a while nobody else gets it. */
    Optional<CloudPull> next();

    /** Keeps how far it has come, and when it is to go on. */
    void update(CloudPull pull);

    /** The newest first, behind the one given. */
    List<CloudPull> list(String serialNumber, @Nullable UUID before, int limit);

    void keepToken(Terminal terminal, CloudToken token);

    Optional<CloudToken> token(Terminal terminal);
}
