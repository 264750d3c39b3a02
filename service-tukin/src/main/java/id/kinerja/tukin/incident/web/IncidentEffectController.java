package id.kinerja.tukin.incident.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.incident.PayEffect;
import id.kinerja.tukin.incident.app.AskPayEffect;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What settling incidents of attendance would do to pay. */
@RestController
@RequestMapping("/v1/attendance-incidents")
class IncidentEffectController {

    private final AskPayEffect askPayEffect;

    IncidentEffectController(AskPayEffect askPayEffect) {
        this.askPayEffect = askPayEffect;
    }

    /**
     * What all whose pay would change get more, in whole rupiah; below zero where it is less.
     *
     * @param undecided how many of them have other facts missing in the month
     */
    record MonthView(String month, int people, long amount, int undecided) {

        static MonthView of(PayEffect.OfMonth month) {
            return new MonthView(
                    month.month().toString(),
                    month.people(),
                    month.rupiah().amount(),
                    month.undecided());
        }
    }

    /**
     * @param amount of all months together, in whole rupiah
     */
    record PayEffectView(UUID incidentId, long amount, List<MonthView> months) {

        static PayEffectView of(PayEffect effect) {
            return new PayEffectView(
                    effect.incident(),
                    effect.rupiah().amount(),
                    effect.months().stream().map(MonthView::of).toList());
        }
    }

    @Serves(
            value = "Says what an incident of attendance would do to pay, before it is approved",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "whose office reaches the incident")
    @GetMapping("/{id}/pay-effect")
    PayEffectView payEffect(Actor actor, @PathVariable UUID id) {
        return PayEffectView.of(askPayEffect.of(actor, id));
    }
}
