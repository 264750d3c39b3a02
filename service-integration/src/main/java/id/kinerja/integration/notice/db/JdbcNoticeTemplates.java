package id.kinerja.integration.notice.db;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.NoticeForm;
import id.kinerja.integration.notice.NoticeTemplate;
import id.kinerja.integration.notice.NoticeTemplates;
import id.kinerja.integration.notice.ShippedTemplates;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoticeTemplates implements NoticeTemplates {

    private static final String IN_FORCE =
            """
            select * from notice_template where channel = :channel and form = :form
            order by version desc limit 1
            """;

    // The key decides, so that of two who write at once one gives way.
    private static final String ADD =
            """
            insert into notice_template (agency_id, channel, form, version, title, body, written_by)
            select platform.agency(), :channel, :form, coalesce(max(version), 0) + 1, :title, :body, :by
            from notice_template where channel = :channel and form = :form
            returning *
            """;

    private final JdbcClient jdbc;

    JdbcNoticeTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public NoticeTemplate inForce(Channel channel, NoticeForm form) {
        return jdbc.sql(IN_FORCE)
                .param("channel", channel.name())
                .param("form", form.name())
                .query(JdbcNoticeTemplates::template)
                .optional()
                .orElseGet(() -> ShippedTemplates.of(channel, form));
    }

    @Override
    public NoticeTemplate add(
            Channel channel, NoticeForm form, String title, String body, PersonId by) {
        return jdbc.sql(ADD)
                .param("channel", channel.name())
                .param("form", form.name())
                .param("title", title)
                .param("body", body)
                .param("by", by.value())
                .query(JdbcNoticeTemplates::template)
                .single();
    }

    private static NoticeTemplate template(ResultSet row, int number) throws SQLException {
        return new NoticeTemplate(
                Channel.valueOf(row.getString("channel")),
                NoticeForm.valueOf(row.getString("form")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("body"));
    }
}
