package vn.chidao.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.DocumentType;
import vn.chidao.shared.NotFound;

/**
 * What organisations show to everybody: directives of their own that are in force and whose "Nơi nhận" says "Đăng
 * Website" and that bear no mark of secrecy or circulation. Nothing else is public, and what is recalled or replaced is so no more.
 */
@Service
@Transactional(readOnly = true)
public class PublishedDirectives {

    private static final int PAGE = 50;

    private static final String PUBLISHED = """
            from directive d
            where d.origin = 'NATIVE' and d.status = 'IN_FORCE'
                and exists (select 1 from directive_recipient r where r.directive_id = d.id and r.purpose = 'PUBLISH')
                and not exists (select 1 from directive_marks m where m.directive_id = d.id
                    and (m.secrecy <> 'NONE' or m.circulation is not null or m.scope <> 'ALL'))
            """;

    private final JdbcClient jdbc;
    private final DirectiveCatalog catalog;

    PublishedDirectives(JdbcClient jdbc, DirectiveCatalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    /** The organisations that have published something. */
    public List<Publisher> publishers() {
        return jdbc.sql("select d.issuer_unit_id as unit_id, max(d.issuer_name) as name, count(*) as documents "
                        + PUBLISHED + " group by d.issuer_unit_id order by max(d.issuer_name)")
                .query(Publisher.class)
                .list();
    }

    /**
     * One page of what an organisation has published, the latest first.
     *
     * @param page from 0
     */
    public Page of(String unitId, int page) {
        List<Line> lines = jdbc.sql(
                        "select d.id, d.type, d.number_and_notation as label, d.subject, d.issued_on " + PUBLISHED
                                + " and d.issuer_unit_id = :unit order by d.issued_on desc, d.number desc"
                                + " limit :limit offset :offset")
                .param("unit", unitId)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(Line.class)
                .list();
        boolean more = lines.size() > PAGE;
        return new Page(more ? lines.subList(0, PAGE) : lines, more);
    }

    /**
     * A published directive.
     *
     * @throws NotFound for any other, whether it exists or not
     */
    public DirectiveView require(String directiveId) {
        return find(directiveId).orElseThrow(() -> new NotFound("published directive", directiveId));
    }

    private Optional<DirectiveView> find(String directiveId) {
        boolean published = jdbc.sql("select exists (select 1 " + PUBLISHED + " and d.id = :id)")
                .param("id", directiveId)
                .query(Boolean.class)
                .single();
        return published ? catalog.find(directiveId) : Optional.empty();
    }

    /** An organisation with a public page. */
    public record Publisher(String unitId, String name, int documents) {}

    /** Some lines of it. */
    public record Page(List<Line> lines, boolean more) {}

    /** A line of it. */
    public record Line(String id, DocumentType type, String label, String subject, LocalDate issuedOn) {}
}
