package id.kinerja.integration.inbox.messaging;

import id.kinerja.integration.inbox.Inbox;
import id.kinerja.kernel.event.TaskChanged;
import id.kinerja.platform.listening.StateListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One listener for the tasks of each service. */
@Configuration(proxyBeanMethods = false)
class TaskListeners {

    @Bean
    StateListener<TaskChanged> tasksOfIntegration(Inbox inbox) {
        return new TaskListener("integration", inbox);
    }

    @Bean
    StateListener<TaskChanged> tasksOfSkp(Inbox inbox) {
        return new TaskListener("skp", inbox);
    }

    @Bean
    StateListener<TaskChanged> tasksOfActivity(Inbox inbox) {
        return new TaskListener("activity", inbox);
    }

    @Bean
    StateListener<TaskChanged> tasksOfEvaluation(Inbox inbox) {
        return new TaskListener("evaluation", inbox);
    }

    @Bean
    StateListener<TaskChanged> tasksOfTukin(Inbox inbox) {
        return new TaskListener("tukin", inbox);
    }
}
