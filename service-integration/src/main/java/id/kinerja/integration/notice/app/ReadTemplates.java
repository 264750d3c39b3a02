package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.NoticeForm;
import id.kinerja.integration.notice.NoticeTemplate;
import id.kinerja.integration.notice.NoticeTemplates;
import id.kinerja.kernel.Actor;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What messages of an agency say. */
@Service
public class ReadTemplates {

    private final NoticeOffice office;
    private final NoticeTemplates templates;

    ReadTemplates(NoticeOffice office, NoticeTemplates templates) {
        this.office = office;
        this.templates = templates;
    }

    @Transactional(readOnly = true)
    public List<NoticeTemplate> read(Actor actor) {
        office.requireReading(actor);
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.IN_APP)
                .flatMap(
                        channel ->
                                Arrays.stream(NoticeForm.values())
                                        .map(form -> templates.inForce(channel, form)))
                .toList();
    }
}
