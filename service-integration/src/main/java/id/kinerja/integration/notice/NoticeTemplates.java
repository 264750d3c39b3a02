package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;

/** What messages of the agency in scope say; every version is kept. */
public interface NoticeTemplates {

    /** The agency's latest, or else what is shipped. */
    NoticeTemplate inForce(Channel channel, NoticeForm form);

    /** As the next version. */
    NoticeTemplate add(Channel channel, NoticeForm form, String title, String body, PersonId by);
}
