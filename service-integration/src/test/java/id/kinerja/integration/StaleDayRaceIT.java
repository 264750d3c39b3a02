package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.Together;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A second fact of a day at the moment when the day is resolved by the first. */
@ServiceTest
class StaleDayRaceIT {

    private final StaleDays days;
    private final Together together;
    private final StaleDays.Day day = new StaleDays.Day(PersonId.next(), LocalDate.of(2026, 5, 4));

    @Autowired
    StaleDayRaceIT(StaleDays days, TransactionTemplate transactions) {
        this.days = days;
        // Not opened, so that nothing but this test resolves its days.
        this.together = new Together(transactions, AgencyId.next());
    }

    @Test
    void takesADayAgainOnceWhatMarkedItAgainMeanwhileIsCommitted() throws Exception {
        together.alone(() -> days.add(List.of(day)));
        Together.Held secondFact = together.held(() -> days.add(List.of(day)));

        assertThat(taken()).containsExactly(day);
        secondFact.release();

        assertThat(taken()).containsExactly(day);
    }

    @Test
    void marksADayOnceHoweverOftenItIsNamed() {
        together.alone(() -> days.add(List.of(day, day)));

        assertThat(taken()).containsExactly(day);
    }

    private List<StaleDays.Day> taken() {
        List<StaleDays.Day> taken = new ArrayList<>();
        together.alone(() -> taken.addAll(days.take(10)));
        return taken;
    }
}
