package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A moderate punishment for which the policy has no cut becomes known of May, which is approved.
 * Kelas 8 is 4,595,150.
 */
@ServiceTest
class OpenCorrectionIT {

    private static final long WHOLE = 4_595_150;
    private static final LocalDate RECEIVED = LocalDate.of(2026, 4, 20);

    private final PayDesk desk;
    private final Told told;
    private final UUID decision = UUID.randomUUID();
    private PersonId person = PersonId.next();
    private PersonId other = PersonId.next();
    private List<PersonId> unpunished = List.of();

    OpenCorrectionIT(@LocalServerPort int port) {
        desk =
                new PayDesk(
                        port,
                        Months.changed(
                                document -> {
                                    document.withObject("predikat").put("missing", "ASSUME_BAIK");
                                    document.withObject("discipline").put("moderate", "PP94");
                                    ((ArrayNode) document.at("/discipline/cuts"))
                                            .removeIf(
                                                    cut ->
                                                            cut.get("punishment")
                                                                    .asString()
                                                                    .equals("SEDANG_2"));
                                }));
        told = desk.told();
    }

    @BeforeEach
    void payMayBeforeItIsKnown() {
        person = told.employee(8);
        other = told.employee(8);
        unpunished = Stream.generate(() -> told.employee(8)).limit(2).toList();
        for (PersonId one : List.of(person, other)) {
            told.rated(one, "BAIK");
            PayDesk.awaitRows("rating_fact", one, 1);
        }
        desk.pay("2026-05");
        told.punished(person, decision, "SEDANG_2", RECEIVED, null, 1);
        told.punished(other, UUID.randomUUID(), "SEDANG_2", RECEIVED, null, 1);
        PayDesk.awaitRows("discipline_fact", person, 1);
        PayDesk.awaitRows("discipline_fact", other, 1);
    }

    @Test
    void showsWhoeverChecksWhatStaysAsItWasPaidUntilTheQuestionIsAnswered() {
        String june = desk.open("2026-06");
        assertThat(desk.run(june).at("/waiting/openCorrections").isMissingNode()).isTrue();

        desk.calculated(june);

        assertThat(desk.corrections(june)).isEmpty();
        assertThat(waiting(june)).isEqualTo(2);
        JsonNode listed = desk.checker().get(path(june)).json().get("items");
        assertThat(listed.findValuesAsString("personId"))
                .containsExactlyInAnyOrder(person.toString(), other.toString());
        assertThat(listed.at("/0/month").asString()).isEqualTo("2026-05");
        assertThat(listed.at("/0/granted").asLong()).isEqualTo(WHOLE);
        assertThat(listed.at("/0/openQuestions").toString())
                .isEqualTo("[\"decision-without-rule\"]");
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);
        assertThat(waiting(june)).isEqualTo(2);
        assertThat(desk.granted(person)).isEqualTo(WHOLE);

        // the next run asks again, and settles what is known by then
        told.punished(person, decision, "TEGURAN_TERTULIS", RECEIVED, null, 2);
        String july = desk.open("2026-07");
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                PayDesk.text(
                                                        "select max(revision) from discipline_fact"
                                                                + " where person_id = '"
                                                                + person
                                                                + "'"))
                                        .isEqualTo("2"));
        desk.calculated(july);
        assertThat(waiting(july)).isEqualTo(1);
        assertThat(
                        desk.checker()
                                .get(path(july))
                                .json()
                                .get("items")
                                .findValuesAsString("personId"))
                .containsExactly(other.toString());
        assertThat(desk.corrections(july).valueStream().map(one -> one.get("kind").asString()))
                .containsExactly("KELEBIHAN", "SUSULAN");
    }

    @Test
    void goesOnBehindMonthsThatWaitWhereAnOpenRunListsDifferences() {
        unpunished.forEach(one -> told.day(one, Told.MAY.atDay(5), "ABSENT", 0, 9));
        unpunished.forEach(one -> PayDesk.awaitRows("late_fact", one, 1));
        String june = desk.open("2026-06");
        String page = "/v1/runs/" + june + "/corrections?limit=1";

        // the two of whom something is asked come first, and would fill the page
        JsonNode first = desk.maker().get(page).json();
        JsonNode second = desk.maker().get(page + "&cursor=" + first.get("next").asString()).json();

        assertThat(Stream.of(first, second).map(one -> one.at("/items/0/personId").asString()))
                .containsExactlyElementsOf(unpunished.stream().map(PersonId::toString).toList());
        assertThat(second.path("next").isMissingNode()).isTrue();
    }

    @Test
    void listsThemPageByPageToThoseWhoPay() {
        String june = desk.open("2026-06");
        desk.calculated(june);

        JsonNode first = desk.maker().get(path(june) + "?limit=1").json();
        Api.Answer second =
                desk.maker().get(path(june) + "?limit=1&cursor=" + first.get("next").asString());

        assertThat(
                        Stream.of(first, second.json())
                                .map(page -> page.at("/items/0/personId").asString()))
                .containsExactlyInAnyOrder(person.toString(), other.toString());
        assertThat(second.json().path("next").isMissingNode()).isTrue();
        assertThat(desk.maker().get(path(june) + "?cursor=x").status()).isEqualTo(422);
        assertThat(desk.self(person).get(path(june)).status()).isEqualTo(403);
        assertThat(desk.maker().get(path(UUID.randomUUID().toString())).status()).isEqualTo(404);
    }

    private int waiting(String run) {
        return desk.run(run).at("/waiting/openCorrections").asInt();
    }

    private static String path(String run) {
        return "/v1/runs/" + run + "/open-corrections";
    }
}
