package id.kinerja.integration;

import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.agency.WaitingWork;
import id.kinerja.integration.transfer.app.HandOverTransfers;
import id.kinerja.integration.transfer.app.ReceiveTransfer;
import id.kinerja.integration.transfer.app.ReturnTransfer;
import id.kinerja.integration.transfer.app.TellAnswers;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Aside;
import id.kinerja.platform.problem.Problems;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Packages of people who move between two agencies of this installation. Nobody looks over the
 * wall: it is taken in the scope of the one and given in the scope of the other.
 */
@Configuration(proxyBeanMethods = false)
class TransferRounds {

    private static final Logger LOG = LoggerFactory.getLogger(TransferRounds.class);

    private final AgencyRounds agencies;
    private final Aside handingOver;
    private final HandOverTransfers handOver;
    private final ReceiveTransfer receive;
    private final TellAnswers answers;
    private final ReturnTransfer returning;
    private final Problems problems;

    TransferRounds(
            AgenciesAtWork atWork,
            HandOverTransfers handOver,
            ReceiveTransfer receive,
            TellAnswers answers,
            ReturnTransfer returning,
            Problems problems) {
        this.problems = problems;
        this.answers = answers;
        this.returning = returning;
        this.agencies = new AgencyRounds(() -> atWork.with(WaitingWork.TRANSFERS));
        this.handingOver = new Aside("transfers", () -> agencies.each(this::handOver));
        this.handOver = handOver;
        this.receive = receive;
    }

    @Scheduled(fixedDelayString = "${kinerja.transfers.pause:3s}")
    void handOver() {
        handingOver.start();
    }

    private void handOver(AgencyId from) {
        handOver.waiting(from).forEach(this::handOver);
        answers.waiting().forEach(this::handBack);
    }

    /** Told twice where it is interrupted in between, and known once all the same. */
    private void handBack(TellAnswers.Answer answer) {
        String refusal = answer.refusal();
        AgencyScope.run(
                answer.to(),
                () -> {
                    if (refusal == null) {
                        returning.accepted(answer.packageId());
                    } else {
                        returning.returned(answer.packageId(), refusal);
                    }
                });
        answers.told(answer.transfer());
    }

    /** Given twice where it is interrupted in between, and there once all the same. */
    private void handOver(HandOverTransfers.Parcel parcel) {
        try {
            AgencyScope.call(
                    parcel.to(), () -> receive.arrive(parcel.to(), parcel.sealed(), parcel.keys()));
            handOver.delivered(parcel.transfer());
        } catch (Refused refused) {
            // The same package would be refused each time; HR sends another, or takes him back.
            LOG.warn("The package {} is not taken: {}", parcel.transfer(), refused.code());
            returning.notTaken(parcel.transfer(), inWords(refused));
        }
    }

    private String inWords(Refused refused) {
        return problems.of(refused.code(), HttpStatus.CONFLICT, Locale.of("id")).detail();
    }
}
