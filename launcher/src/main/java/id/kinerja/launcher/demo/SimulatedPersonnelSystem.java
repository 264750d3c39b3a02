package id.kinerja.launcher.demo;

import id.kinerja.launcher.LauncherFault;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A personnel system that keeps people in step by SCIM 2.0, as a client of its own. */
public final class SimulatedPersonnelSystem {

    private static final String USERS = "/api/integration/scim/v2/Users";
    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ASN = "urn:kinerja:params:scim:schemas:extension:asn:2.0:User";
    private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    private static final int CELLS = 6;

    private final Gateway gateway;

    /**
     * @param token of the system's client
     */
    public SimulatedPersonnelSystem(String url, String token) {
        this.gateway = new Gateway(url, token);
    }

    /**
     * Looks for each by his number, adds him or says what has become of him, and tells which.
     *
     * @param lines each a number, a name, the kind (PNS, CPNS, PPPK), the golongan, the day from
     *     which that holds and its decree, with tabs in between
     */
    public void play(List<String> lines, PrintStream out) {
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                tell(line + 1, cells(line + 1, lines.get(line)), out);
            }
        }
    }

    /** Those before stay as they were told; the file can be sent again once the line is mended. */
    private void tell(int number, String[] cells, PrintStream out) {
        try {
            tell(cells, out);
        } catch (LauncherFault refused) {
            throw new LauncherFault(
                    "Line %d (%s): %s".formatted(number, cells[0], refused.getMessage()), refused);
        }
    }

    private static String[] cells(int number, String line) {
        String[] cells = line.strip().split("\t", -1);
        if (cells.length != CELLS) {
            throw new LauncherFault(
                    "Line %d is not a number, a name, a kind, a golongan, a day such as 2026-06-01 and a decree, with tabs in between"
                            .formatted(number));
        }
        return cells;
    }

    private void tell(String[] cells, PrintStream out) {
        JsonNode found =
                gateway.get(
                        USERS
                                + "?filter="
                                + URLEncoder.encode(
                                        "userName eq \"" + cells[0] + "\"",
                                        StandardCharsets.UTF_8));
        JsonNode there = found.at("/Resources/0/id");
        JsonNode user = there.isMissingNode() ? add(cells) : change(there.asString(), cells);
        out.println(
                cells[0]
                        + (there.isMissingNode() ? ": added as " : ": kept in step as ")
                        + user.get("id").asString());
    }

    private JsonNode add(String[] cells) {
        return gateway.scim(
                "POST",
                USERS,
                Map.of(
                        "schemas",
                        List.of(USER, ASN),
                        "userName",
                        cells[0],
                        "name",
                        Map.of("formatted", cells[1]),
                        ASN,
                        facts(cells)));
    }

    private JsonNode change(String id, String[] cells) {
        return gateway.scim(
                "PATCH",
                USERS + "/" + id,
                Map.of(
                        "schemas",
                        List.of(PATCH),
                        "Operations",
                        List.of(
                                Map.of(
                                        "op",
                                        "replace",
                                        "value",
                                        Map.of(
                                                "name",
                                                Map.of("formatted", cells[1]),
                                                ASN,
                                                facts(cells))))));
    }

    private static Map<String, String> facts(String[] cells) {
        return Map.of(
                "jenisPegawai", cells[2],
                "golongan", cells[3],
                "sejak", cells[4],
                "nomorSk", cells[5]);
    }
}
