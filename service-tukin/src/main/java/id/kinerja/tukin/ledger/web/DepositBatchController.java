package id.kinerja.tukin.ledger.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.Treasury;
import id.kinerja.tukin.ledger.app.EnterDeposit;
import id.kinerja.tukin.ledger.app.ReadDeposits;
import id.kinerja.tukin.ledger.web.DepositController.DepositView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What several people have brought back by one proof, as whoever collects it does. */
@RestController
@RequestMapping("/v1/deposit-batches")
class DepositBatchController {

    private static final int MOST = 200;
    private static final int LONGEST = 200;

    private final EnterDeposit enterDeposit;
    private final ReadDeposits readDeposits;

    DepositBatchController(EnterDeposit enterDeposit, ReadDeposits readDeposits) {
        this.enterDeposit = enterDeposit;
        this.readDeposits = readDeposits;
    }

    /**
     * @param amount in whole rupiah, at most what he owes and doesn't wait yet
     */
    record DepositShareRequest(@NotNull UUID personId, @NotNull Long amount) {}

    /**
     * @param proof of KAS_NEGARA the NTPN of 16 letters and digits, of KAS_DAERAH the number of the
     *     STS
     * @param day on which the treasury had it, not after today and not before a month that was paid
     *     too much
     * @param deposits each person once
     */
    record DepositBatchRequest(
            @NotNull Treasury treasury,
            @NotBlank @Size(max = LONGEST) String proof,
            @NotNull LocalDate day,
            @NotEmpty @Size(max = MOST) List<@NotNull @Valid DepositShareRequest> deposits) {

        List<Deposit.Given> given() {
            return deposits.stream()
                    .map(
                            one ->
                                    new Deposit.Given(
                                            new PersonId(one.personId()),
                                            treasury,
                                            proof,
                                            day,
                                            Rupiah.of(one.amount())))
                    .toList();
        }
    }

    record DepositsView(List<DepositView> deposits) {}

    @Serves(
            value =
                    "Enters what several people have brought back by one proof, each of whom a"
                            + " second person confirms",
            roles = Role.PENGELOLA_TUKIN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DepositsView enter(Actor actor, @Valid @RequestBody DepositBatchRequest request) {
        return new DepositsView(
                enterDeposit.enterTogether(actor, request.given()).stream()
                        .map(one -> DepositView.of(readDeposits.shown(actor, one)))
                        .toList());
    }
}
