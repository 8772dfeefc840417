package vn.chidao.publicity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessRuleViolation;

/** Channels, read; which there are everybody may know. */
@Service
@Transactional(readOnly = true)
public class ChannelCatalog {

    private final JdbcClient jdbc;

    ChannelCatalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, by organisation and name. */
    public List<MediaChannelView> all() {
        return jdbc.sql("select * from media_channel order by until is not null, unit_id, lower(name), id")
                .query(MediaChannelView.class)
                .list();
    }

    public Optional<MediaChannelView> find(@Nullable String id) {
        return jdbc.sql("select * from media_channel where id = :id")
                .param("id", id)
                .query(MediaChannelView.class)
                .optional();
    }

    /**
     * An address on the Web under which something was put out, as it may stand in a link, or null.
     *
     * @throws BusinessRuleViolation at the field where a browser would do anything else than open a page
     */
    public static @Nullable String address(String field, @Nullable String typed) {
        return MediaChannel.linked(field, typed);
    }
}
