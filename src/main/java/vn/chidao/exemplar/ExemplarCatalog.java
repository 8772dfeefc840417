package vn.chidao.exemplar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.exemplar.ExemplarView.StepView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;
import vn.chidao.workflow.AttachmentStore;

/** Reads exemplars, for whoever asks: those of directives he may read, and before they are introduced those of his house. */
@Service
@Transactional(readOnly = true)
public class ExemplarCatalog {

    private static final String FROM = """
             from exemplar e where e.directive_id = any(:visible)
               and (e.status <> 'FOUND' or e.acting_unit_id = any(:own))
            """;

    private final JdbcClient jdbc;
    private final ExemplarSight sight;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final BusinessClock clock;

    ExemplarCatalog(
            JdbcClient jdbc,
            ExemplarSight sight,
            OrganizationDirectory organizations,
            AttachmentStore files,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.organizations = organizations;
        this.files = files;
        this.clock = clock;
    }

    /** One of this id that whoever asks may read. */
    public Optional<ExemplarView> find(Asker asker, String id) {
        return jdbc.sql("select e.*" + FROM + " and e.id = :id")
                .param("id", id)
                .params(sight(asker))
                .query(this::view)
                .optional();
    }

    /** How many there are that whoever asks may read. */
    public int count(Asker asker, ExemplarFilter filter) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(params(asker, filter))
                .query(Integer.class)
                .single();
    }

    /** Some of those that whoever asks may read, the latest year first. */
    public List<ExemplarRow> list(Asker asker, ExemplarFilter filter, int skip, int limit) {
        List<ExemplarRow> rows = jdbc.sql("select e.*" + FROM + where(filter)
                        + " order by e.year desc, e.acting_unit_id, e.name nulls last, e.id limit :limit offset :skip")
                .params(params(asker, filter))
                .param("limit", limit)
                .param("skip", skip)
                .query(ExemplarCatalog::row)
                .list();
        Set<String> units = rows.stream().map(ExemplarRow::unitName).collect(Collectors.toSet());
        Map<String, String> names = units.isEmpty() ? Map.of() : organizations.namesOf(units, clock.today());
        return rows.stream().map(row -> row.named(names)).toList();
    }

    /** The years there are exemplars of, the latest first. */
    public List<Integer> years(Asker asker) {
        return jdbc.sql("select distinct e.year" + FROM + " order by e.year desc")
                .params(sight(asker))
                .query(Integer.class)
                .list();
    }

    private static String where(ExemplarFilter filter) {
        StringBuilder where = new StringBuilder();
        append(where, filter.directiveId(), "e.directive_id = :directive");
        append(where, filter.year(), "e.year = :year");
        append(where, filter.content(), "e.content = :content");
        append(where, filter.status(), "e.status = :status");
        append(where, filter.kind(), "e.kind = :kind");
        append(where, filter.words().isBlank() ? null : filter.words(), "e.name ilike :words");
        return where.toString();
    }

    private static void append(StringBuilder where, @Nullable Object asked, String condition) {
        if (asked != null) {
            where.append(" and ").append(condition);
        }
    }

    private Map<String, @Nullable Object> sight(Asker asker) {
        Reach own = asker.reach(Right.READ_DRAFT);
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("visible", sight.directivesOf(asker));
        params.put("own", ExemplarSight.array(own.unitIds()));
        return params;
    }

    private Map<String, @Nullable Object> params(Asker asker, ExemplarFilter filter) {
        Map<String, @Nullable Object> params = sight(asker);
        params.put("directive", filter.directiveId());
        params.put("year", filter.year());
        params.put("content", nameOf(filter.content()));
        params.put("status", nameOf(filter.status()));
        params.put("kind", nameOf(filter.kind()));
        params.put("words", "%" + filter.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return params;
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** With the id where the name is to stand. */
    private static ExemplarRow row(ResultSet row, int n) throws SQLException {
        return new ExemplarRow(
                row.getString("id"),
                ExemplarKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("acting_unit_id"),
                ContentArea.valueOf(row.getString("content")),
                row.getInt("year"),
                ExemplarStatus.valueOf(row.getString("status")),
                row.getString("honour"));
    }

    private ExemplarView view(ResultSet row, int n) throws SQLException {
        String id = row.getString("id");
        String unitId = row.getString("acting_unit_id");
        String fileId = row.getString("file_id");
        LocalDate introducedOn = row.getObject("introduced_on", LocalDate.class);
        return new ExemplarView(
                id,
                row.getString("directive_id"),
                row.getString("obligation_id"),
                unitId,
                SuccessionName.of(organizations, row.getString("unit_id"), unitId),
                ExemplarKind.valueOf(row.getString("kind")),
                row.getString("name"),
                ContentArea.valueOf(row.getString("content")),
                nameOf(row.getString("settlement_id"), clock.today()),
                row.getInt("year"),
                row.getString("deed"),
                ExemplarStatus.valueOf(row.getString("status")),
                nameOf(row.getString("introduced_to"), introducedOn),
                introducedOn,
                row.getString("honour"),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                fileId,
                fileId == null
                        ? null
                        : files.find(fileId)
                                .map(AttachmentStore.StoredFile::fileName)
                                .orElse(fileId),
                row.getString("record_id"),
                row.getObject("erased_on", LocalDate.class),
                row.getLong("version"),
                mediaOf(id),
                stepsOf(id));
    }

    private List<ExemplarMedium> mediaOf(String id) {
        return jdbc.sql("select * from exemplar_medium where exemplar_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new ExemplarMedium(
                        row.getObject("on_day", LocalDate.class), row.getString("outlet"), row.getString("address")))
                .list();
    }

    private List<StepView> stepsOf(String id) {
        return jdbc.sql("select * from exemplar_step where exemplar_id = :id order by position")
                .param("id", id)
                .query((row, n) -> {
                    Instant at = row.getObject("done_at", OffsetDateTime.class).toInstant();
                    LocalDate day = LocalDate.ofInstant(at, BusinessClock.ZONE);
                    return new StepView(
                            ExemplarStepKind.valueOf(row.getString("kind")),
                            nameOf(row.getString("unit_id"), day),
                            nameOf(row.getString("to_unit_id"), day),
                            row.getObject("on_day", LocalDate.class),
                            row.getString("words"),
                            row.getString("person_name"),
                            row.getString("position_name"),
                            at);
                })
                .list();
    }

    private @Nullable String nameOf(@Nullable String unitId, @Nullable LocalDate on) {
        return unitId == null ? null : organizations.nameOf(unitId, on);
    }
}
