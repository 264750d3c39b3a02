package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.personnel.app.TakeUpFacts;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people are called, numbered and ranked since when, and how one of them comes in. */
@ServiceTest
class PersonFactIT {

    private static final String ONE = "190001012000012001";
    private static final String NEW = "190001012000012009";
    private static final String HEADER =
            "nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jenis_jabatan,penugasan,kelas_jabatan,golongan,tmt_golongan,tmt_jabatan,tmt_selesai,nomor_sk\n";

    private final int port;
    private final TakeUpFacts takeUpFacts;

    PersonFactIT(@LocalServerPort int port, @Autowired TakeUpFacts takeUpFacts) {
        this.port = port;
        this.takeUpFacts = takeUpFacts;
    }

    @Test
    void keepsSinceWhenSomebodyIsCalledWhatHeIs() {
        TestAgency agency = agency("fact-since");
        String person = agency.person(ONE);

        Api.Answer answer = correct(agency, person, "1", "Contoh, S.T.", "III/d", "2026-04-01");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("golongan").asString()).isEqualTo("III/d");
        assertThat(facts(agency, person))
                .containsExactly(
                        "GOLONGAN 2022-01-01 III/c FILE",
                        "JENIS_PEGAWAI 2022-01-01 PNS FILE",
                        "NAMA 2022-01-01 Contoh 0012001 FILE",
                        "NIP 2022-01-01 " + ONE + " FILE",
                        "GOLONGAN 2026-04-01 III/d HR",
                        "NAMA 2026-04-01 Contoh, S.T. HR");
    }

    @Test
    void putsRightWhatNoDecreeHasSaidAndKeepsAnEarlierDayBehindADecreeAsThePast() {
        TestAgency agency = agency("fact-earlier");
        String person = agency.person(ONE);

        correct(agency, person, "1", "Contoh 0012001", "III/b", "2020-04-01");
        assertThat(facts(agency, person)).contains("GOLONGAN 2022-01-01 III/b HR");
        correct(agency, person, "2", "Contoh 0012001", "III/d", "2026-04-01");
        correct(agency, person, "3", "Contoh 0012001", "III/c", "2024-04-01");

        assertThat(facts(agency, person))
                .filteredOn(fact -> fact.startsWith("GOLONGAN"))
                .containsExactly(
                        "GOLONGAN 2022-01-01 III/b HR",
                        "GOLONGAN 2024-04-01 III/c HR",
                        "GOLONGAN 2026-04-01 III/d HR");
        assertThat(rank(agency, person)).isEqualTo("III/d");
    }

    @Test
    void isNotLoweredByAFileOfLastYear() {
        TestAgency agency = agency("fact-stale-file");
        String person = agency.person(ONE);
        correct(agency, person, "1", "Contoh, S.T.", "III/d", "2026-04-01");
        String rest = ",PNS,U1,J1,JFT,D,8,III/a,%s,2022-01-01,,SK-8\n";

        agency.files(agency.adminId())
                .bringIn(HEADER + ONE + ",Contoh 0012001" + rest.formatted("2018-04-01"));
        agency.files(agency.adminId())
                .bringIn(HEADER + ONE + ",Contoh 0012001" + rest.formatted(""));

        assertThat(facts(agency, person))
                .contains("GOLONGAN 2018-04-01 III/a FILE", "GOLONGAN 2026-04-01 III/d HR");
        JsonNode now = agency.admin().get("/v1/people/" + person).json();
        assertThat(
                        now.get("name").asString()
                                + " "
                                + now.get("golongan").asString()
                                + " "
                                + now.get("version").asString())
                .isEqualTo("Contoh, S.T. III/d 2");
    }

    @Test
    void isPutRightByAFileThatHasTheNumberForLongerThanAnyIsKnown() {
        TestAgency agency = agency("fact-number-first");
        String person = agency.person(ONE);

        FilesIn.Outcome taken =
                agency.files(agency.adminId())
                        .bringIn(
                                HEADER.strip()
                                        + ",nip_lama,tmt_nip\n"
                                        + NEW
                                        + ",Contoh 0012001,PNS,U1,J1,JFT,D,8,III/c,,2022-01-01,,SK-1,"
                                        + ONE
                                        + ",1990-06-01\n");

        assertThat(taken.findings()).containsExactly("1 tmt_nip number-begins-later");
        assertThat(agency.admin().get("/v1/people/" + person).json().get("nip").asString())
                .isEqualTo(NEW);
    }

    @Test
    void keepsThePersonWhomAFileGivesAnotherNumber() {
        TestAgency agency = agency("fact-number");
        String other = "190001012000012002";
        agency.addPeople("U1", other);
        String person = agency.person(ONE);
        String header = HEADER.strip() + ",nip_lama,tmt_nip,nip_atasan\n";
        String row = ",Contoh 0012001,PNS,U1,J1,JFT,D,8,III/c,,2022-01-01,,SK-1,%s,%s,\n";
        String assessed =
                "190001012000012003,Contoh,PNS,U1,J1,JFT,D,8,III/c,,2022-01-01,,SK-1,,,"
                        + NEW
                        + "\n";
        FilesIn files = agency.files(agency.adminId());

        FilesIn.Outcome wrong =
                files.bringIn(
                        header
                                + (NEW + row.formatted(ONE, "2026-12-01"))
                                + (other + row.formatted(ONE, ""))
                                + ("190001012000012008" + row.formatted("190001012000012007", ""))
                                + ("190001012000012006" + row.formatted("12", "")));
        FilesIn.Outcome taken =
                files.bringIn(header + assessed + NEW + row.formatted(ONE, "2026-05-01"));

        assertThat(wrong.findings())
                .containsExactly(
                        "1 tmt_nip number-not-ahead",
                        "2 nip number-taken",
                        "3 nip_lama person-unknown",
                        "4 nip_lama nip-not-18-digits");
        assertThat(wrong.people()).isZero();
        assertThat(taken.findings()).isEmpty();
        assertThat(taken.count("numbersChanged")).isOne();
        assertThat(taken.people()).isOne();
        assertThat(agency.person(NEW)).isEqualTo(person);
        assertThat(facts(agency, person))
                .contains("NIP 2022-01-01 " + ONE + " FILE", "NIP 2026-05-01 " + NEW + " FILE");
        assertThat(
                        TestAgency.text(
                                "select assessor_id from assessor join assignment using (assignment_id) where person_id = '"
                                        + agency.person("190001012000012003")
                                        + "'"))
                .isEqualTo(person);
        agency.eventually(
                "select nip from directory.person where person_id = '" + person + "'", NEW);
        assertThat(files.bringIn(header + NEW + row.formatted(ONE, "2026-05-01")).findings())
                .as("sent twice")
                .containsExactly("1 nip duplicate-row");
    }

    @Test
    void takesAWrongNumberBackByALaterRow() {
        TestAgency agency = agency("fact-number-back");
        String person = agency.person(ONE);
        String header = HEADER.strip() + ",nip_lama,tmt_nip\n";
        FilesIn files = agency.files(agency.adminId());
        String wrong = header + numbered(NEW, "U1", ONE, "2026-05-01");
        files.bringIn(wrong);

        FilesIn.Outcome back = files.bringIn(header + numbered(ONE, "U1", NEW, "2026-05-20"));

        assertThat(back.findings()).isEmpty();
        assertThat(number(agency, person)).isEqualTo(ONE);
        assertThat(facts(agency, person))
                .filteredOn(fact -> fact.startsWith("NIP"))
                .containsExactly(
                        "NIP 2022-01-01 " + ONE + " FILE",
                        "NIP 2026-05-01 " + NEW + " FILE",
                        "NIP 2026-05-20 " + ONE + " FILE");
        assertThat(files.bringIn(wrong).findings())
                .as("the wrong file, sent again")
                .containsExactly("1 nip duplicate-row");
        assertThat(number(agency, person)).isEqualTo(ONE);
    }

    @Test
    void takesAWrongNumberBackFromWhenItBeganWhereTheRowSaysNoLaterDay() {
        TestAgency agency = agency("fact-number-never");
        String person = agency.person(ONE);
        String header = HEADER.strip() + ",nip_lama,tmt_nip\n";
        FilesIn files = agency.files(agency.adminId());
        files.bringIn(header + numbered(NEW, "U1", ONE, "2026-05-01"));

        FilesIn.Outcome back = files.bringIn(header + numbered(ONE, "U1", NEW, "2022-01-01"));

        assertThat(back.findings()).containsExactly("1 tmt_nip number-begins-later");
        assertThat(number(agency, person)).isEqualTo(ONE);
        files.bringIn(header + numbered(NEW, "U1", ONE, ""));
        assertThat(number(agency, person)).isEqualTo(NEW);
        assertThat(files.bringIn(header + numbered(ONE, "U1", NEW, "")).findings()).isEmpty();
        assertThat(number(agency, person)).isEqualTo(ONE);
    }

    @Test
    void freesAWrongNumberForItsOwnerAndGivesNobodysRecordToAnother() {
        TestAgency agency = agency("fact-number-owner");
        String person = agency.person(ONE);
        String header = HEADER.strip() + ",nip_lama,tmt_nip\n";
        FilesIn files = agency.files(agency.adminId());
        files.bringIn(header + numbered(NEW, "U1", ONE, "2026-05-01"));
        String former =
                header + numbered(ONE, "U1", "", "").replaceFirst(",[^,]+,", ",Sri Rahayu,");
        String slip = header + numbered(ONE, "U1", NEW, "").replaceFirst(",[^,]+,", ",Sri Rahayu,");

        assertThat(files.bringIn(former).findings())
                .containsExactly("1 nip number-of-another-name");
        assertThat(files.bringIn(slip).findings())
                .containsExactly("1 nip_lama number-of-another-name");
        files.bringIn(header + numbered(ONE, "U1", NEW, ""));
        FilesIn.Outcome owner =
                files.bringIn(
                        header
                                + numbered(NEW, "U1", "", "")
                                        .replaceFirst(",[^,]+,", ",Sri Rahayu,"));

        assertThat(owner.findings()).isEmpty();
        assertThat(owner.people()).isOne();
        assertThat(number(agency, person)).isEqualTo(ONE);
        assertThat(agency.person(NEW)).isNotEqualTo(person);
    }

    @Test
    void saysThatThePlaceStaysWhereARowOfANumberNamesAnotherUnit() {
        TestAgency agency = agency("fact-number-unit");
        agency.addUnit("U2", null);
        String header = HEADER.strip() + ",nip_lama,tmt_nip\n";

        FilesIn.Outcome taken =
                agency.files(agency.adminId())
                        .bringIn(header + numbered(NEW, "U2", ONE, "2026-05-01"));

        assertThat(taken.findings()).containsExactly("1 unor_kode place-stays");
        assertThat(number(agency, agency.person(NEW))).isEqualTo(NEW);
        assertThat(
                        TestAgency.text(
                                "select unit_id from assignment where person_id = '"
                                        + agency.person(NEW)
                                        + "'"))
                .isEqualTo(agency.unit("U1"));
    }

    @Test
    void makesACpnsAPnsOnHisDayAndNotBefore() {
        TestAgency agency = agency("fact-cpns");
        String person = appointed(agency);

        assertThat(kind(agency, person)).isEqualTo("CPNS");
        assertThat(rename(agency, person, "2").status()).isEqualTo(200);
        assertThat(kind(agency, person)).isEqualTo("CPNS");
        agency.setClock("2026-10-01T00:05:00");
        takeUp(agency);
        assertThat(kind(agency, person)).isEqualTo("PNS");
        tellsKinds(agency, person, "CPNS 2026-06-01, PNS 2026-10-01");
    }

    @Test
    void tellsOfWhichKindSomebodyIsSinceWhichDayOnceHeHasBeenOfAnother() {
        TestAgency agency = agency("fact-kinds");
        String person = agency.person(ONE);
        agency.eventually(
                "select kinds is null from directory.person where person_id = '" + person + "'",
                "t");

        ofKind(agency, person, "1", "PPPK", "2026-05-01");
        tellsKinds(agency, person, "PNS 2022-01-01, PPPK 2026-05-01");
        // a day that is past and leaves him today what he is
        ofKind(agency, person, "2", "PPPK_PARUH_WAKTU", "2025-05-01");

        tellsKinds(agency, person, "PNS 2022-01-01, PPPK_PARUH_WAKTU 2025-05-01, PPPK 2026-05-01");
        assertThat(kind(agency, person)).isEqualTo("PPPK");
    }

    /** As the upgrade does it for those who were told of before kinds had days. */
    @Test
    void tellsOnceMoreOfWhomAFactWaitsThatHasBegun() {
        TestAgency agency = agency("fact-told-again");
        String person = agency.person(ONE);
        ofKind(agency, person, "1", "PPPK", "2026-05-01");
        TestAgency.text(
                "update person_fact set waits = true where kind = 'JENIS_PEGAWAI'"
                        + " and valid_from = '2026-05-01' and person_id = '"
                        + person
                        + "' returning value");

        takeUp(agency);
        takeUp(agency);

        assertThat(agency.admin().get("/v1/people/" + person).json().get("version").asString())
                .isEqualTo("3");
        agency.eventually(
                "select revision from directory.person where person_id = '" + person + "'", "3");
    }

    private static void tellsKinds(TestAgency agency, String person, String kinds) {
        agency.eventually(
                "select string_agg(kind ->> 'jenis' || ' ' || (kind ->> 'from'), ', ' order by kind ->> 'from')"
                        + " from directory.person cross join jsonb_array_elements(kinds) as kind"
                        + " where person_id = '"
                        + person
                        + "'",
                kinds);
    }

    private static void ofKind(
            TestAgency agency, String person, String seen, String kind, String since) {
        Api.Answer answer =
                agency.admin()
                        .with("If-Match", "\"" + seen + "\"")
                        .put(
                                "/v1/people/" + person,
                                Map.of(
                                        "nip", ONE,
                                        "name", "Contoh 0012001",
                                        "jenisPegawai", kind,
                                        "since", since,
                                        "decreeNumber", "SK-3"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void leavesACpnsWhatHeIsWhereTheAppointmentNeverWas() {
        TestAgency agency = agency("fact-no-pns");
        String person = appointed(agency);

        assertThat(
                        agency.admin()
                                .with("If-Match", "\"2\"")
                                .post(
                                        "/v1/people/" + person + "/service-withdrawals",
                                        Map.of("from", "2026-10-01", "reason", "Salah orang"))
                                .status())
                .isEqualTo(200);
        agency.setClock("2026-10-01T00:05:00");
        takeUp(agency);

        assertThat(kind(agency, person)).isEqualTo("CPNS");
    }

    @Test
    void waitsWithARankForItsDay() {
        TestAgency agency = agency("fact-waits");
        String person = agency.person(ONE);

        correct(agency, person, "1", "Contoh 0012001", "III/d", "2026-10-01");
        takeUp(agency);

        assertThat(rank(agency, person)).isEqualTo("III/c");
        agency.setClock("2026-10-01T00:05:00");
        takeUp(agency);
        assertThat(rank(agency, person)).isEqualTo("III/d");
        agency.eventually(
                "select golongan from directory.person where person_id = '" + person + "'",
                "III/d");
        assertThat(
                        correct(agency, person, "3", "Contoh 0012001", "III/d", "2026-11-01", NEW)
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("number-not-ahead");
    }

    @Test
    void takesNamesAndRanksOfPeopleWhoAreThereFromAFile() {
        TestAgency agency = agency("fact-file");
        String person = agency.person(ONE);
        String row =
                ONE
                        + ",\"Contoh Satu, M.T.\",PNS,U1,J1,JFT,D,8,III/d,2026-04-01,2022-01-01,,SK-9\n";

        FilesIn.Outcome answer = agency.files(agency.adminId()).bringIn(HEADER + row);

        assertThat(answer.findings()).isEmpty();
        assertThat(answer.job().at("/counts/namesChanged").asInt()).isEqualTo(1);
        assertThat(answer.job().at("/counts/ranksChanged").asInt()).isEqualTo(1);
        assertThat(facts(agency, person))
                .contains(
                        "GOLONGAN 2026-04-01 III/d FILE", "NAMA 2026-06-02 Contoh Satu, M.T. FILE");
        agency.eventually(
                "select name || ' ' || golongan from directory.person where person_id = '"
                        + person
                        + "'",
                "Contoh Satu, M.T. III/d");
        assertThat(agency.files(agency.adminId()).bringIn(HEADER + row).findings())
                .containsExactly("1 nip duplicate-row");
    }

    @Test
    void takesOnePersonIntoTheRegisterWithHisPlace() {
        TestAgency agency = agency("fact-one");
        agency.addUnit("U2", null);
        Api officer = agency.officer(agency.person(ONE), "U2");

        assertThat(code(officer.post("/v1/people", newcomer(agency, null))))
                .isEqualTo("outside-ones-office");
        assertThat(code(officer.post("/v1/people", newcomer(agency, "U1"))))
                .isEqualTo("outside-ones-office");
        Api.Answer answer = officer.post("/v1/people", newcomer(agency, "U2"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String person = answer.json().get("id").asString();
        assertThat(facts(agency, person)).contains("NAMA 2026-06-01 Contoh Baru HR");
        agency.eventually(
                "select count(*) from directory.assignment where person_id = '" + person + "'",
                "1");
        assertThat(
                        TestAgency.text(
                                "select username from wanted_account where person_id = '"
                                        + person
                                        + "'"))
                .isEqualTo(NEW);
        assertThat(code(agency.admin().post("/v1/people", newcomer(agency, null))))
                .isEqualTo("number-taken");
    }

    @Test
    void isKnownByTheNumberThatHeHadBefore() {
        TestAgency agency = agency("fact-number-before");
        String person = agency.person(ONE);
        correct(agency, person, "1", "Contoh 0012001", "III/c", "2026-05-01", NEW);

        FilesIn.Outcome taken =
                agency.files(agency.adminId())
                        .bringIn(
                                HEADER
                                        + ONE
                                        + ",Contoh 0012001,PNS,U1,J1,JFT,D,8,III/d,2026-04-01,2022-01-01,,SK-9\n");

        assertThat(taken.findings()).containsExactly("1 nip number-of-before");
        assertThat(taken.job().at("/counts/people").asInt()).isZero();
        assertThat(agency.admin().get("/v1/people?nip=" + ONE).json().at("/items/0/id").asString())
                .isEqualTo(person);
        assertThat(agency.admin().get("/v1/people/" + person).json().get("nip").asString())
                .isEqualTo(NEW);
        assertThat(rank(agency, person)).isEqualTo("III/d");
        assertThat(code(agency.admin().post("/v1/people", numbered(newcomer(agency, null), ONE))))
                .isEqualTo("number-taken");
        // What was entered in error may be put back.
        assertThat(
                        correct(agency, person, "3", "Contoh 0012001", "III/d", "2026-06-01", ONE)
                                .status())
                .isEqualTo(200);
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE);
        return agency;
    }

    /** A CPNS who is to be a PNS from October on. */
    private static String appointed(TestAgency agency) {
        Map<String, Object> body = newcomer(agency, "U1");
        body.put("jenisPegawai", "CPNS");
        String person = agency.admin().post("/v1/people", body).json().get("id").asString();
        Api.Answer answer =
                agency.admin()
                        .with("If-Match", "\"1\"")
                        .post(
                                "/v1/people/" + person + "/service-changes",
                                Map.of(
                                        "status",
                                        "AKTIF",
                                        "from",
                                        "2026-10-01",
                                        "decreeNumber",
                                        "SK-3"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return person;
    }

    private static Api.Answer rename(TestAgency agency, String person, String seen) {
        return agency.admin()
                .with("If-Match", "\"" + seen + "\"")
                .put(
                        "/v1/people/" + person,
                        Map.of(
                                "nip",
                                NEW,
                                "name",
                                "Contoh Baru, S.E.",
                                "jenisPegawai",
                                "CPNS",
                                "golongan",
                                "III/a"));
    }

    private static String kind(TestAgency agency, String person) {
        return agency.admin().get("/v1/people/" + person).json().get("jenisPegawai").asString();
    }

    private static String numbered(String nip, String unit, String before, String since) {
        return "%s,Contoh 0012001,PNS,%s,J1,JFT,D,8,III/c,,2022-01-01,,SK-1,%s,%s\n"
                .formatted(nip, unit, before, since);
    }

    private static String number(TestAgency agency, String person) {
        return agency.admin().get("/v1/people/" + person).json().get("nip").asString();
    }

    private void takeUp(TestAgency agency) {
        AgencyScope.call(agency.id(), () -> takeUpFacts.takeUp(agency.id()));
    }

    private static Map<String, Object> newcomer(TestAgency agency, @Nullable String unit) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("nip", NEW);
        body.put("name", "Contoh Baru");
        body.put("jenisPegawai", "PNS");
        body.put("golongan", "III/a");
        body.put("from", "2026-06-01");
        if (unit != null) {
            body.put(
                    "place",
                    Map.of(
                            "unitId", agency.unit(unit),
                            "positionCode", "J1",
                            "positionName", "Analis",
                            "jenisJabatan", "PELAKSANA",
                            "kelasJabatan", 7,
                            "penugasan", "DEFINITIF",
                            "decreeNumber", "SK-1",
                            "from", "2026-06-01"));
        }
        return body;
    }

    private static Map<String, Object> numbered(Map<String, Object> person, String nip) {
        person.put("nip", nip);
        return person;
    }

    private static Api.Answer correct(
            TestAgency agency,
            String person,
            String seen,
            String name,
            String golongan,
            String since) {
        return correct(agency, person, seen, name, golongan, since, ONE);
    }

    private static Api.Answer correct(
            TestAgency agency,
            String person,
            String seen,
            String name,
            String golongan,
            String since,
            String nip) {
        return agency.admin()
                .with("If-Match", "\"" + seen + "\"")
                .put(
                        "/v1/people/" + person,
                        Map.of(
                                "nip", nip,
                                "name", name,
                                "jenisPegawai", "PNS",
                                "golongan", golongan,
                                "since", since,
                                "decreeNumber", "SK-2"));
    }

    private static String rank(TestAgency agency, String person) {
        return agency.admin().get("/v1/people/" + person).json().get("golongan").asString();
    }

    private static List<String> facts(TestAgency agency, String person) {
        return agency.admin()
                .get("/v1/people/" + person + "/facts")
                .json()
                .get("items")
                .valueStream()
                .map(
                        fact ->
                                fact.get("kind").asString()
                                        + " "
                                        + fact.get("since").asString()
                                        + " "
                                        + fact.get("value").asString()
                                        + " "
                                        + fact.get("source").asString())
                .toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
