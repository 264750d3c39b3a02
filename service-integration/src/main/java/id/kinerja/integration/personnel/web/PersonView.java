package id.kinerja.integration.personnel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonAction;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register as he is shown.
 *
 * @param nip NIP or NI PPPK; absent where he has none
 * @param nrp of a soldier or police officer
 * @param service what his service is on which days, from his first one on
 * @param actions what the caller may do with him now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        UUID id,
        @Nullable String nip,
        @Nullable String nrp,
        String name,
        JenisPegawai jenisPegawai,
        @Nullable String golongan,
        List<ServiceView> service,
        long version,
        List<PersonAction> actions) {

    /**
     * @param to absent where it holds until further notice
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServiceView(
            ServiceStatus status,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String decreeNumber) {

        static ServiceView of(Timeline.Part<Person.Service> entry) {
            return new ServiceView(
                    entry.value().status(),
                    entry.during().from(),
                    entry.during().to(),
                    entry.value().decree());
        }
    }

    static PersonView of(Person person, List<PersonAction> actions) {
        return new PersonView(
                person.id().value(),
                NomorPegawai.textOf(person.nip()),
                NomorPegawai.textOf(person.nrp()),
                person.name(),
                person.jenis(),
                person.golongan(),
                person.service().parts().stream().map(ServiceView::of).toList(),
                person.revision(),
                actions);
    }
}
