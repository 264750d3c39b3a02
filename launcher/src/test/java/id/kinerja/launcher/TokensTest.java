package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void saysThatKeycloakIsNotReadyWhereItAnswersByAPage() {
        assertThat(Tokens.reason("Bootstrap is under way")).contains("not ready", "status");
    }

    @Test
    void saysWhereThePeopleOfTheDemoComeFromWhereThereIsNoSuchAccount() {
        assertThat(
                        Tokens.reason(
                                """
                                {"error": "invalid_grant",
                                 "error_description": "Invalid user credentials"}
                                """))
                .startsWith("Invalid user credentials")
                .contains("./kinerja demo");
    }

    @Test
    void saysAnyOtherReasonAsItIs() {
        assertThat(Tokens.reason("{\"error_description\": \"Account disabled\"}"))
                .isEqualTo("Account disabled");
    }
}
