package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.NoticeForm;
import id.kinerja.integration.notice.NoticeTemplate;
import id.kinerja.integration.notice.NoticeTemplates;
import id.kinerja.integration.notice.TemplateRules;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What messages of an agency say, within what may be said outside. */
@Service
public class WriteTemplates {

    private static final String INVALID = "notice-template-invalid";

    private final NoticeOffice office;
    private final NoticeTemplates templates;
    private final AuditTrail audit;

    WriteTemplates(NoticeOffice office, NoticeTemplates templates, AuditTrail audit) {
        this.office = office;
        this.templates = templates;
        this.audit = audit;
    }

    @Transactional
    public NoticeTemplate write(
            Actor actor, Channel channel, NoticeForm form, String title, String body) {
        office.require(actor);
        if (channel == Channel.IN_APP) {
            throw Refused.invalid(INVALID, Finding.of("channel", "notice-channel-inside"));
        }
        List<Finding> findings = TemplateRules.findings(form, title, body);
        if (!findings.isEmpty()) {
            throw Refused.invalid(INVALID, findings);
        }
        NoticeTemplate written = templates.add(channel, form, title, body, actor.requirePerson());
        audit.record(
                Act.of("NOTICE_TEMPLATE_WRITTEN")
                        .with("channel", channel)
                        .with("form", form)
                        .with("version", written.version()));
        return written;
    }
}
