package id.kinerja.integration.inbox.messaging;

import id.kinerja.integration.inbox.Inbox;
import id.kinerja.integration.inbox.TaskNews;
import id.kinerja.kernel.event.TaskChanged;
import id.kinerja.platform.listening.StateListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One listener for the tasks of each service. */
@Configuration(proxyBeanMethods = false)
class TaskListeners {

    @Bean
    StateListener<TaskChanged> tasksOfIntegration(Inbox inbox, TaskNews news) {
        return new TaskListener("integration", inbox, news);
    }

    @Bean
    StateListener<TaskChanged> tasksOfSkp(Inbox inbox, TaskNews news) {
        return new TaskListener("skp", inbox, news);
    }

    @Bean
    StateListener<TaskChanged> tasksOfActivity(Inbox inbox, TaskNews news) {
        return new TaskListener("activity", inbox, news);
    }

    @Bean
    StateListener<TaskChanged> tasksOfEvaluation(Inbox inbox, TaskNews news) {
        return new TaskListener("evaluation", inbox, news);
    }

    @Bean
    StateListener<TaskChanged> tasksOfTukin(Inbox inbox, TaskNews news) {
        return new TaskListener("tukin", inbox, news);
    }
}
