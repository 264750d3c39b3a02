package id.kinerja.integration.scim;

import id.kinerja.kernel.PersonId;
import java.time.Instant;

/**
 * The program that keeps people of the agency in step with its HR system.
 *
 * @param clientId by which Keycloak knows it
 * @param openedBy who of HR answers for it
 */
public record ScimClient(String clientId, PersonId openedBy, Instant openedAt) {

    public static final String CLIENT_ID = "[!-~]{1,100}";
}
