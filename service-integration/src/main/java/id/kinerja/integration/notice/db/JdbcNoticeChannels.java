package id.kinerja.integration.notice.db;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.NoticeChannels;
import id.kinerja.kernel.AgencyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcNoticeChannels implements NoticeChannels {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String KEEP =
            """
            insert into notice_channel (agency_id, channel, sealed) values (platform.agency(), :channel, :sealed)
            on conflict (agency_id, channel) do update
            set sealed = excluded.sealed, is_on = false, changed_at = clock_timestamp()
            """;

    private final JdbcClient jdbc;
    private final NoticeSeal seal;

    JdbcNoticeChannels(JdbcClient jdbc, NoticeSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public List<Known> all(AgencyId agency) {
        return jdbc.sql("select * from notice_channel order by channel")
                .query((row, number) -> known(agency, row))
                .list();
    }

    @Override
    public Optional<ChannelAccess> access(AgencyId agency, Channel channel) {
        return jdbc.sql("select * from notice_channel where channel = :channel")
                .param("channel", channel.name())
                .query((row, number) -> known(agency, row).access())
                .optional();
    }

    @Override
    public void keep(AgencyId agency, ChannelAccess access) {
        String channel = access.channel().name();
        jdbc.sql(KEEP)
                .param("channel", channel)
                .param(
                        "sealed",
                        seal.seal(agency, "channel/" + channel, JSON.writeValueAsBytes(access)))
                .update();
    }

    @Override
    public boolean turn(Channel channel, boolean on) {
        return jdbc.sql(
                                """
                                update notice_channel set is_on = :on, changed_at = clock_timestamp()
                                where agency_id = platform.agency() and channel = :channel
                                """)
                        .param("on", on)
                        .param("channel", channel.name())
                        .update()
                == 1;
    }

    @Override
    public Set<Channel> on() {
        return Set.copyOf(
                jdbc.sql("select channel from notice_channel where is_on")
                        .query((row, number) -> Channel.valueOf(row.getString(1)))
                        .list());
    }

    private Known known(AgencyId agency, ResultSet row) throws SQLException {
        Channel channel = Channel.valueOf(row.getString("channel"));
        byte[] clear = seal.open(agency, "channel/" + channel, row.getBytes("sealed"));
        return new Known(
                JSON.readValue(clear, type(channel)),
                row.getBoolean("is_on"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Class<? extends ChannelAccess> type(Channel channel) {
        return switch (channel) {
            case EMAIL -> ChannelAccess.Smtp.class;
            case WHATSAPP -> ChannelAccess.Gateway.class;
            case WEB_PUSH -> ChannelAccess.Push.class;
            case IN_APP -> throw new IllegalStateException("Nothing is kept of it");
        };
    }
}
