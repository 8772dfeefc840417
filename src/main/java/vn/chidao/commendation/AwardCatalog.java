package vn.chidao.commendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.ContentArea;

/** Reads the register of honours, for whoever asks: those under directives he may read. */
@Service
@Transactional(readOnly = true)
public class AwardCatalog {

    private static final String FROM = " from commendation_award a where a.directive_id = any(:visible)";

    private final JdbcClient jdbc;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;

    AwardCatalog(JdbcClient jdbc, DirectiveSight sight, OrganizationDirectory organizations) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.organizations = organizations;
    }

    /** One of this id that whoever asks may read. */
    public Optional<AwardView> find(Asker asker, String id) {
        return jdbc.sql("select a.*" + FROM + " and a.id = :id")
                .param("id", id)
                .param("visible", visible(asker))
                .query((row, n) -> view(row, new HashMap<>()))
                .optional();
    }

    /** All lines of the merit this line is for, the earliest first: it may have been honoured, taken back, honoured again. */
    public List<AwardView> history(Asker asker, AwardView award) {
        if (award.recordId() == null) {
            return List.of(award);
        }
        Map<UnitOn, String> names = new HashMap<>();
        return jdbc.sql("select a.*" + FROM + " and a.record_id = :record"
                        + " order by a.decided_on, a.revoked_on nulls last, a.last_at, a.id")
                .param("record", award.recordId())
                .param("visible", visible(asker))
                .query((row, n) -> view(row, names))
                .list();
    }

    public int count(Asker asker, AwardFilter filter) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(params(asker, filter))
                .query(Integer.class)
                .single();
    }

    /** Some of them, the latest first. */
    public List<AwardView> list(Asker asker, AwardFilter filter, int skip, int limit) {
        Map<UnitOn, String> names = new HashMap<>();
        return jdbc.sql("select a.*" + FROM + where(filter)
                        + " order by a.decided_on desc, a.source_id, a.source_row, a.id limit :limit offset :skip")
                .params(params(asker, filter))
                .param("limit", limit)
                .param("skip", skip)
                .query((row, n) -> view(row, names))
                .list();
    }

    /** How many stand there by form and kind, for the table above the list; what was revoked is left out. */
    public List<Sum> sums(Asker asker, AwardFilter filter) {
        return jdbc.sql(
                        "select a.form_name, coalesce(a.candidate_kind, '') as kind, count(*) as many, max(a.rank) as rank"
                                + FROM + where(filter)
                                + " and a.revoked_on is null group by a.form_name, a.candidate_kind order by 4 desc, 1, 2")
                .params(params(asker, filter))
                .query((row, n) -> new Sum(
                        row.getString("form_name"),
                        row.getString("kind").isEmpty() ? null : CandidateKind.valueOf(row.getString("kind")),
                        row.getInt("many")))
                .list();
    }

    /** How many of one form went to one kind of candidates. */
    public record Sum(String formName, @Nullable CandidateKind kind, int many) {}

    /** The years there are lines of, the latest first. */
    public List<Integer> years(Asker asker) {
        return jdbc.sql("select distinct extract(year from a.decided_on)::int as year" + FROM + " order by 1 desc")
                .param("visible", visible(asker))
                .query(Integer.class)
                .list();
    }

    private static String where(AwardFilter filter) {
        StringBuilder where = new StringBuilder();
        append(where, filter.directiveId(), "a.directive_id = :directive");
        append(where, filter.year(), "extract(year from a.decided_on) = :year");
        append(where, filter.form(), "a.form_code = :form");
        append(where, filter.kind(), "a.candidate_kind = :kind");
        append(where, filter.source(), "a.source = :source");
        append(
                where,
                filter.words().isBlank() ? null : filter.words(),
                "(a.candidate_name ilike :words or a.candidate_key like :folded or a.candidate_unit ilike :words"
                        + " or a.merit ilike :words or a.decision_number ilike :words or a.awarding_name ilike :words)");
        return where.toString();
    }

    private static void append(StringBuilder where, @Nullable Object asked, String condition) {
        if (asked != null) {
            where.append(" and ").append(condition);
        }
    }

    private Map<String, @Nullable Object> params(Asker asker, AwardFilter filter) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("visible", visible(asker));
        params.put("directive", filter.directiveId());
        params.put("year", filter.year());
        params.put("form", filter.form());
        params.put("kind", filter.kind() == null ? null : filter.kind().name());
        params.put("source", filter.source() == null ? null : filter.source().name());
        params.put("words", like(filter.words().strip()));
        params.put("folded", like(Nomination.keyOf(filter.words())));
        return params;
    }

    private static String like(String words) {
        return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private String[] visible(Asker asker) {
        return sight.of(asker).toArray(String[]::new);
    }

    /** An organisation on a day. */
    private record UnitOn(String unitId, LocalDate day) {}

    /** @param names those already looked up: a list names the same organisations on the same days again and again */
    private AwardView view(ResultSet row, Map<UnitOn, String> names) throws SQLException {
        String kind = row.getString("candidate_kind");
        String content = row.getString("content");
        LocalDate on = row.getObject("decided_on", LocalDate.class);
        return new AwardView(
                row.getString("id"),
                AwardSource.valueOf(row.getString("source")),
                row.getString("source_id"),
                row.getString("directive_id"),
                row.getString("obligation_id"),
                row.getString("exemplar_id"),
                row.getString("model_id"),
                row.getString("proposer_unit_id"),
                nameOf(row.getString("proposer_unit_id"), on, names),
                row.getString("awarding_unit_id"),
                row.getString("awarding_name"),
                row.getString("form_name"),
                row.getInt("rank"),
                kind == null ? null : CandidateKind.valueOf(kind),
                row.getString("candidate_name"),
                row.getString("candidate_unit"),
                nameOf(row.getString("settlement_id"), on, names),
                row.getString("merit"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                content == null ? null : ContentArea.valueOf(content),
                on,
                row.getString("decision_number"),
                row.getString("record_id"),
                row.getObject("revoked_on", LocalDate.class),
                row.getString("revoked_because"),
                row.getObject("erased_on", LocalDate.class),
                row.getString("last_by"),
                row.getString("last_position"),
                row.getLong("version"));
    }

    private @Nullable String nameOf(@Nullable String unitId, LocalDate on, Map<UnitOn, String> names) {
        return unitId == null
                ? null
                : names.computeIfAbsent(new UnitOn(unitId, on), each -> organizations.nameOf(unitId, on));
    }
}
