package id.kinerja.platform.contract;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.TestIssuer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands behind every call of an integration test of a service that keeps a contract. */
public final class Watching {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Set<Role> ALL_OFFICES =
            EnumSet.complementOf(EnumSet.of(Role.PLATFORM_ADMIN, Role.MACHINE));

    private static final Optional<Watching> SERVICE =
            ContractFile.isToBeWritten() ? Optional.empty() : Document.kept().map(Watching::new);

    private final ContractWatch watch;
    private final String server;

    private Watching(Document document) {
        this.watch = new ContractWatch(document);
        this.server = document.server();
    }

    /** Fails where an answer is none that the contract of the service under test says. */
    public static void look(String method, String url, int status, String type, String text) {
        SERVICE.ifPresent(service -> service.check(method, url, status, type, text));
    }

    /** Whether somebody of another agency is to try the same, since it names an object by id. */
    public static boolean isToBeTriedByANeighbour(String path, int status) {
        return SERVICE.isPresent()
                && status < 300
                && path.startsWith("/v1/")
                && ID.matcher(path).find();
    }

    /** Of somebody who holds every office, in another agency. */
    public static String tokenOfANeighbour() {
        return TestIssuer.token(
                Neighbours.AGENCY, Neighbours.PERSON, ALL_OFFICES.toArray(Role[]::new));
    }

    /** Told of once, when first asked for. */
    private static final class Neighbours {

        private static final AgencyId AGENCY = told(AgencyId.next());
        private static final PersonId PERSON = PersonId.next();

        private static AgencyId told(AgencyId agency) {
            var _ = new Personnel(agency);
            return agency;
        }
    }

    /** Fails where he was let in. */
    public static void lookAtTheWall(String call, int status, String text) {
        boolean kept =
                status == 403
                        || status == 404
                        || status == 503
                        || (status == 200 && text.contains("\"items\":[]"));
        if (!kept) {
            throw new AssertionError(
                    "Somebody of another agency got through: " + call + " " + status + "\n" + text);
        }
    }

    private void check(String method, String url, int status, String type, String text) {
        int start = url.indexOf(server + "/v1/");
        if (start < 0) {
            return;
        }
        int end = url.indexOf('?');
        String path = url.substring(start + server.length(), end < 0 ? url.length() : end);
        String fault = watch.faultOf(method, path, status, type, text);
        if (!fault.isEmpty()) {
            throw new AssertionError(fault);
        }
    }
}
