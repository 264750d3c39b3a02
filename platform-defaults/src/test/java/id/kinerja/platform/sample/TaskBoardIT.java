package id.kinerja.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SampleTest
class TaskBoardIT {

    private final AgencyId agency = AgencyId.next();
    private final TaskBoard board;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    @Autowired
    TaskBoardIT(TaskBoard board, TransactionTemplate transactions, JdbcClient jdbc) {
        this.board = board;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Test
    void opensAndClosesATaskOnceHoweverOftenItIsAsked() {
        UUID reference = UUID.randomUUID();
        Task task = Task.of(PersonId.next(), "SKP_TO_AGREE", reference, "/x");

        within(agency, () -> board.open(List.of(task)));
        within(agency, () -> board.open(List.of(task)));
        assertThat(stateOf(reference)).isEqualTo("true 1");

        within(agency, () -> board.close("SKP_TO_AGREE", List.of(reference)));
        within(agency, () -> board.close("SKP_TO_AGREE", List.of(reference)));
        assertThat(stateOf(reference)).isEqualTo("false 2");

        within(agency, () -> board.open(List.of(task)));
        assertThat(stateOf(reference)).isEqualTo("true 3");
    }

    @Test
    void closesNothingOfAnotherAgency() {
        UUID reference = UUID.randomUUID();
        within(
                agency,
                () ->
                        board.open(
                                List.of(
                                        Task.of(
                                                Role.PENYETUJU_TUKIN,
                                                "RUN_TO_CHECK",
                                                reference,
                                                "/x"))));

        within(AgencyId.next(), () -> board.close("RUN_TO_CHECK", List.of(reference)));

        assertThat(stateOf(reference)).isEqualTo("true 1");
    }

    private void within(AgencyId scope, Runnable work) {
        AgencyScope.run(scope, () -> transactions.executeWithoutResult(transaction -> work.run()));
    }

    private String stateOf(UUID reference) {
        return AgencyScope.call(
                agency,
                () ->
                        transactions.execute(
                                transaction ->
                                        jdbc.sql(
                                                        "select open || ' ' || revision from platform.task where reference = :reference")
                                                .param("reference", reference)
                                                .query(String.class)
                                                .single()));
    }
}
