package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.NameWords;
import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes people down, with their service and the words by which they are found. */
final class WrittenPeople {

    private static final String ADD =
            """
            insert into person (agency_id, person_id, nip, nrp, name, jenis_pegawai, golongan, serves_since, revision)
            select platform.agency(), * from unnest(:ids::uuid[], :nips::text[], :nrps::text[], :names::text[], :kinds::text[],
                                                    :golongan::text[], :since::date[], :revisions::bigint[])
            """;
    private static final String ADD_SERVICE =
            """
            insert into service_period (agency_id, person_id, status, decree, elsewhere, valid_from, valid_to)
            select platform.agency(), * from unnest(:people::uuid[], :statuses::text[], :decrees::text[],
                                                    :elsewhere::boolean[], :froms::date[], :tos::date[])
            """;
    private static final String UPDATE =
            """
            update person
            set nip = now.nip, nrp = now.nrp, name = now.name, jenis_pegawai = now.kind, golongan = now.golongan,
                revision = now.revision
            from unnest(:ids::uuid[], :nips::text[], :nrps::text[], :names::text[], :kinds::text[], :golongan::text[],
                        :revisions::bigint[]) as now (person_id, nip, nrp, name, kind, golongan, revision)
            where person.person_id = now.person_id
            """;
    private static final String ADD_WORDS =
            """
            insert into person_name_word (agency_id, word, person_id)
            select platform.agency(), * from unnest(:words::text[], :people::uuid[])
            """;

    private final JdbcClient jdbc;

    WrittenPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Served(PersonId person, Timeline.Part<Person.Service> period) {}

    void add(List<Person> people) {
        filled(ADD, people).update();
        addService(people);
        addWords(people);
    }

    void update(List<Person> people) {
        filled(UPDATE, people).update();
        UUID[] ids = Columns.ids(people, person -> person.id().value());
        jdbc.sql("delete from service_period where person_id = any(:people)")
                .param("people", ids)
                .update();
        addService(people);
        jdbc.sql(
                        "delete from person_name_word where agency_id = platform.agency() and person_id = any(:people)")
                .param("people", ids)
                .update();
        addWords(people);
    }

    private record OfName(String word, PersonId person) {}

    private void addWords(List<Person> people) {
        List<OfName> words =
                people.stream()
                        .flatMap(
                                person ->
                                        NameWords.of(person.name()).words().stream()
                                                .map(word -> new OfName(word, person.id())))
                        .toList();
        jdbc.sql(ADD_WORDS)
                .param("words", Columns.texts(words, OfName::word))
                .param("people", Columns.ids(words, one -> one.person().value()))
                .update();
    }

    private JdbcClient.StatementSpec filled(String sql, List<Person> people) {
        return jdbc.sql(sql)
                .param("ids", Columns.ids(people, person -> person.id().value()))
                .param("nips", Columns.texts(people, person -> NomorPegawai.textOf(person.nip())))
                .param("nrps", Columns.texts(people, person -> NomorPegawai.textOf(person.nrp())))
                .param("names", Columns.texts(people, Person::name))
                .param("kinds", Columns.texts(people, person -> person.jenis().name()))
                .param("golongan", Columns.texts(people, Person::golongan))
                .param(
                        "since",
                        Columns.texts(
                                people,
                                person ->
                                        person.servesSince() == null
                                                ? null
                                                : person.servesSince().toString()))
                .param("revisions", people.stream().map(Person::revision).toArray(Long[]::new));
    }

    private void addService(List<Person> people) {
        List<Served> served =
                people.stream()
                        .flatMap(
                                person ->
                                        person.service().parts().stream()
                                                .map(period -> new Served(person.id(), period)))
                        .toList();
        jdbc.sql(ADD_SERVICE)
                .param("people", Columns.ids(served, one -> one.person().value()))
                .param(
                        "statuses",
                        Columns.texts(served, one -> one.period().value().status().name()))
                .param("decrees", Columns.texts(served, one -> one.period().value().decree()))
                .param(
                        "elsewhere",
                        served.stream()
                                .map(one -> one.period().value().elsewhere())
                                .toArray(Boolean[]::new))
                .param("froms", Columns.firstDays(served, one -> one.period().during()))
                .param("tos", Columns.lastDays(served, one -> one.period().during()))
                .update();
    }
}
