package id.kinerja.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What is sent wrongly to any endpoint is refused with its clear problem, past the gateway too.
 * Each service has one test that implements this; it walks every endpoint of the contract.
 */
public interface RefusesBadInput {

    @Test
    default void refusesWrongTokensAtEveryEndpoint(
            @LocalServerPort int port, @Value("${spring.application.name}") String service) {
        assertThat(BadInput.at(port, service).faultsOf(new WrongCallers()::tokens)).isEmpty();
    }

    @Test
    default void refusesEverybodyWithoutTheRole(
            @LocalServerPort int port, @Value("${spring.application.name}") String service) {
        assertThat(BadInput.at(port, service).faultsOf(new WrongCallers()::roles)).isEmpty();
    }

    @Test
    default void refusesWhatLacksItsHeaders(
            @LocalServerPort int port, @Value("${spring.application.name}") String service) {
        assertThat(BadInput.at(port, service).faultsOf(new WrongRequests()::headers)).isEmpty();
    }

    @Test
    default void refusesPathsAndQueriesThatCannotBeRead(
            @LocalServerPort int port, @Value("${spring.application.name}") String service) {
        assertThat(BadInput.at(port, service).faultsOf(new WrongRequests()::parameters)).isEmpty();
    }

    @Test
    default void namesTheFieldOfABodyThatIsWrong(
            @LocalServerPort int port, @Value("${spring.application.name}") String service) {
        assertThat(BadInput.at(port, service).faultsOf(new WrongBodies()::bodies)).isEmpty();
    }

    @Test
    default void refusesABodyOfFiftyMegabytes(
            @LocalServerPort int port, @Value("${spring.application.name}") String service) {
        assertThat(BadInput.at(port, service).faultsOf(new WrongBodies()::tooLarge)).isEmpty();
    }

    @Test
    default void answersWhatAsksForNothingThatIsThere(
            @LocalServerPort int port, @Value("${spring.application.name}") String service) {
        assertThat(BadInput.at(port, service).faultsOf(new WrongRequests()::unknown)).isEmpty();
    }
}
