package id.kinerja.integration.webhook.messaging;

import id.kinerja.integration.webhook.app.TellWebhooks;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.AttendancePeriodChanged;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.TaskChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One listener for each topic of which other systems are told. */
@Configuration(proxyBeanMethods = false)
class WebhookListeners {

    @Bean
    StateListener<PersonChanged> webhooksOfPeople(TellWebhooks told) {
        return new WebhookListener<>("webhook-people", Topics.PERSON, WebhookFacts::of, told);
    }

    @Bean
    StateListener<AssignmentChanged> webhooksOfAssignments(TellWebhooks told) {
        return new WebhookListener<>(
                "webhook-assignments", Topics.ASSIGNMENT, WebhookFacts::of, told);
    }

    @Bean
    StateListener<AttendanceDayResolved> webhooksOfDays(TellWebhooks told) {
        return new WebhookListener<>("webhook-days", Topics.ATTENDANCE_DAY, WebhookFacts::of, told);
    }

    @Bean
    StateListener<AttendancePeriodChanged> webhooksOfPeriods(TellWebhooks told) {
        return new WebhookListener<>(
                "webhook-periods", Topics.ATTENDANCE_PERIOD, WebhookFacts::of, told);
    }

    @Bean
    StateListener<LeaveDecided> webhooksOfLeaves(TellWebhooks told) {
        return new WebhookListener<>("webhook-leaves", Topics.LEAVE, WebhookFacts::of, told);
    }

    @Bean
    StateListener<PersonRated> webhooksOfRatings(TellWebhooks told) {
        return new WebhookListener<>("webhook-ratings", Topics.RATING, WebhookFacts::of, told);
    }

    @Bean
    StateListener<TaskChanged> webhooksOfTasksOfIntegration(TellWebhooks told) {
        return new WebhookListener<>(
                "webhook-tasks-integration", Topics.tasksOf("integration"), WebhookFacts::of, told);
    }

    @Bean
    StateListener<TaskChanged> webhooksOfTasksOfSkp(TellWebhooks told) {
        return new WebhookListener<>(
                "webhook-tasks-skp", Topics.tasksOf("skp"), WebhookFacts::of, told);
    }

    @Bean
    StateListener<TaskChanged> webhooksOfTasksOfActivity(TellWebhooks told) {
        return new WebhookListener<>(
                "webhook-tasks-activity", Topics.tasksOf("activity"), WebhookFacts::of, told);
    }

    @Bean
    StateListener<TaskChanged> webhooksOfTasksOfEvaluation(TellWebhooks told) {
        return new WebhookListener<>(
                "webhook-tasks-evaluation", Topics.tasksOf("evaluation"), WebhookFacts::of, told);
    }

    @Bean
    StateListener<TaskChanged> webhooksOfTasksOfTukin(TellWebhooks told) {
        return new WebhookListener<>(
                "webhook-tasks-tukin", Topics.tasksOf("tukin"), WebhookFacts::of, told);
    }
}
