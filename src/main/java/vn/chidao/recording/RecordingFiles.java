package vn.chidao.recording;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.TextSight;
import vn.chidao.document.FileOwner;

/**
 * What a text was read from is read by whoever may see the recording, and by all who may read the directive it became;
 * once that is recalled, no longer by those who have given it up.
 */
@Component
class RecordingFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final DirectiveSight directives;
    private final TextSight texts;

    RecordingFiles(JdbcClient jdbc, DirectiveSight directives, TextSight texts) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.texts = texts;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<Source> read = jdbc.sql("select id, unit_id from recording where source_file_id = :id")
                .param("id", fileId)
                .query(Source.class)
                .list();
        return read.stream()
                .findFirst()
                .map(source -> texts.isOpenTo(asker, source.id())
                        && (asker.may(Right.READ_DRAFT, Thing.of(source.unitId()))
                                || directives.isOpenTo(asker, source.id())));
    }

    private record Source(String id, String unitId) {}
}
