package id.kinerja.platform.audit;

import id.kinerja.kernel.event.Topics;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** One listener for each service whose heads are kept here, as the table of topics says. */
final class AuditHeadListeners implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        String here = environment.getRequiredProperty("spring.application.name");
        Topics.SERVICES.stream()
                .map(Topics::auditHeadsOf)
                .filter(topic -> topic.listeners().contains(here))
                .forEach(
                        topic ->
                                registry.registerBean(
                                        "auditHeadsOf-" + topic.owner(),
                                        AuditHeadListener.class,
                                        bean ->
                                                bean.supplier(
                                                        context ->
                                                                new AuditHeadListener(
                                                                        topic,
                                                                        context.bean(
                                                                                KeptAuditHeads
                                                                                        .class)))));
    }
}
