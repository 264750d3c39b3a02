package id.kinerja.tukin.payee.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.payee.PayeeBatchId;
import id.kinerja.tukin.payee.PayeeChange;
import id.kinerja.tukin.payee.PayeeChangeStep;
import id.kinerja.tukin.payee.PayeeChanges;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What first and changed accounts give a second person to do. */
@Component
class PayeeChangeTasks {

    private static final String TO_CONFIRM = "PAYEE_CHANGE_TO_CONFIRM";
    private static final String BATCH_TO_CONFIRM = "PAYEE_BATCH_TO_CONFIRM";

    private final TaskBoard board;
    private final PayeeChanges changes;

    PayeeChangeTasks(TaskBoard board, PayeeChanges changes) {
        this.board = board;
        this.changes = changes;
    }

    /** One for all first accounts of a batch. */
    void open(Collection<PayeeChange> waiting) {
        board.open(
                batches(waiting).stream()
                        .map(
                                batch ->
                                        Task.of(
                                                PayeeChangeStep.CONFIRM.role(),
                                                BATCH_TO_CONFIRM,
                                                batch.value(),
                                                "/api/tukin/v1/payee-batches/" + batch))
                        .toList());
        board.open(
                waiting.stream()
                        .filter(one -> one.batch() == null)
                        .map(
                                one ->
                                        Task.of(
                                                        PayeeChangeStep.CONFIRM.role(),
                                                        TO_CONFIRM,
                                                        one.id().value(),
                                                        "/api/tukin/v1/payee-changes?state=WAITING")
                                                .about(one.payee().person()))
                        .toList());
    }

    /** That of a batch once nothing of it waits. */
    void close(Collection<PayeeChange> decided) {
        board.close(TO_CONFIRM, decided.stream().map(one -> one.id().value()).toList());
        board.close(
                BATCH_TO_CONFIRM,
                changes.done(batches(decided)).stream().map(PayeeBatchId::value).toList());
    }

    private static Set<PayeeBatchId> batches(Collection<PayeeChange> of) {
        return of.stream().flatMap(one -> Stream.ofNullable(one.batch())).collect(toSet());
    }
}
