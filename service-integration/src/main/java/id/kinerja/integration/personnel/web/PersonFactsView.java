package id.kinerja.integration.personnel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.PersonFact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is written of somebody, in the order in which it begins. */
record PersonFactsView(List<PersonFactView> items) {

    /**
     * @param kind a number of whatever kind is a {@code NIP}
     * @param value absent where he has no number, or no rank, from then on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonFactView(
            PersonFact.Kind kind,
            LocalDate since,
            @Nullable String value,
            PersonFact.Source source,
            @Nullable String decreeNumber) {

        static PersonFactView of(PersonFact fact) {
            return new PersonFactView(
                    fact.kind(), fact.since(), fact.value(), fact.source(), fact.decree());
        }
    }

    static PersonFactsView of(List<PersonFact> facts) {
        return new PersonFactsView(facts.stream().map(PersonFactView::of).toList());
    }
}
