package id.kinerja.gateway;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.web.client.ResourceAccessException;

/**
 * Has traces say of a fault on the way to a service what broke, and not the address: it may hold
 * the secret of a webhook. A filter would come too late, since a fault is told as it happens.
 */
@Configuration(proxyBeanMethods = false)
class FaultsWithoutAddresses {

    /** Every other handler joins later, and so comes behind. */
    @Bean
    static ObservationRegistry observationRegistry() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new OnTheWayToServices());
        return registry;
    }

    /** What broke, without the message that names the address. */
    static Throwable bare(Throwable fault) {
        return fault instanceof ResourceAccessException && fault.getCause() != null
                ? fault.getCause()
                : fault;
    }

    private static final class OnTheWayToServices
            implements ObservationHandler<ClientRequestObservationContext> {

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ClientRequestObservationContext;
        }

        @Override
        public void onError(ClientRequestObservationContext context) {
            Throwable fault = context.getError();
            if (fault != null) {
                context.setError(bare(fault));
            }
        }
    }
}
