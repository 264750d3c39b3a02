package id.kinerja.integration;

import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.agency.WaitingWork;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.app.FollowChanges;
import id.kinerja.integration.notice.app.ForgetNotices;
import id.kinerja.integration.notice.app.QueueTheDay;
import id.kinerja.integration.notice.app.RemindOfTasks;
import id.kinerja.integration.notice.app.SendNotices;
import id.kinerja.integration.notice.app.TellWhatHasComeToPass;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.platform.agency.Aside;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks now and then what people are to know, where no event tells it; each apart from the rest.
 */
@Configuration(proxyBeanMethods = false)
class NoticeRounds {

    private static final int PART = 500;

    private final Aside looking;
    private final Aside following;
    private final List<Aside> sending;
    private final FollowChanges followChanges;

    NoticeRounds(
            AgenciesAtWork atWork,
            TellWhatHasComeToPass tellWhatHasComeToPass,
            RemindOfTasks remindOfTasks,
            QueueTheDay queueTheDay,
            SendNotices sendNotices,
            FollowChanges followChanges,
            ForgetNotices forgetNotices) {
        AgencyRounds agencies = new AgencyRounds(atWork::all);
        AgencyRounds waiting = new AgencyRounds(() -> atWork.with(WaitingWork.NOTICES));
        this.looking =
                new Aside(
                        "notices-by-the-clock",
                        () -> {
                            agencies.each(tellWhatHasComeToPass::tell);
                            agencies.each(remindOfTasks::remind);
                            agencies.each(queueTheDay::queue);
                            agencies.whileMore(forgetNotices::forget);
                        });
        this.following =
                new Aside("notices-of-changes", () -> agencies.each(this::followPartByPart));
        this.sending =
                Stream.of(Channel.EMAIL, Channel.WEB_PUSH, Channel.WHATSAPP)
                        .map(
                                channel ->
                                        new Aside(
                                                "notices-by-" + channel,
                                                () ->
                                                        waiting.whileMore(
                                                                agency ->
                                                                        sendNotices.send(
                                                                                agency, channel))))
                        .toList();
        this.followChanges = followChanges;
    }

    /** By day alone, when the days before are resolved; more than once, should one be missed. */
    @Scheduled(cron = "${kinerja.notices.hourly:0 25 6-18 * * *}", zone = "Asia/Jakarta")
    void look() {
        looking.start();
    }

    /** Each channel by itself, so that one that is down holds up no other. */
    @Scheduled(fixedDelayString = "${kinerja.notices.round:2s}")
    void send() {
        sending.forEach(Aside::start);
    }

    /** Everybody is looked at, which takes a while. */
    @Scheduled(fixedDelayString = "${kinerja.notices.following:10m}")
    void follow() {
        following.start();
    }

    private void followPartByPart(AgencyId agency) {
        Optional<PersonId> behind = followChanges.follow(agency, null, PART);
        while (behind.isPresent()) {
            behind = followChanges.follow(agency, behind.get(), PART);
        }
    }
}
