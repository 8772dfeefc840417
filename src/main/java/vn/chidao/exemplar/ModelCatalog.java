package vn.chidao.exemplar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import vn.chidao.exemplar.ModelView.ActView;
import vn.chidao.exemplar.ModelView.StepView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/** Reads models. Lists and counts are made for whoever asks; what is read by its id is for {@link ExemplarSight} to open. */
@Service
@Transactional(readOnly = true)
public class ModelCatalog {

    private static final String FROM = " from pilot_model m where m.directive_id = any(:visible)";

    private final JdbcClient jdbc;
    private final ExemplarSight sight;
    private final Served served;
    private final ObligationCatalog obligations;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final BusinessClock clock;

    ModelCatalog(
            JdbcClient jdbc,
            ExemplarSight sight,
            Served served,
            ObligationCatalog obligations,
            OrganizationDirectory organizations,
            AttachmentStore files,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.served = served;
        this.obligations = obligations;
        this.organizations = organizations;
        this.files = files;
        this.clock = clock;
    }

    public Optional<ModelView> find(String id) {
        return jdbc.sql("select * from pilot_model where id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    /** @throws NotFound when there is none of this id */
    public ModelView require(String id) {
        return find(id).orElseThrow(() -> new NotFound("model", id));
    }

    /** @throws NotFound when nothing was reported under this id */
    public ModelView requireOfAct(String actId) {
        return jdbc.sql("select model_id from pilot_model_act where id = :id")
                .param("id", actId)
                .query(String.class)
                .optional()
                .map(this::require)
                .orElseThrow(() -> new NotFound("model-act", actId));
    }

    /** How many there are that whoever asks may read. */
    public int count(Asker asker, ModelFilter filter) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(params(asker, filter))
                .query(Integer.class)
                .single();
    }

    /** Some of those that whoever asks may read: the latest year first, by organisation and name. */
    public List<ModelRow> list(Asker asker, ModelFilter filter, int skip, int limit) {
        List<ModelRow> rows = jdbc.sql("select m.*, (select count(*) from pilot_model_act w where w.model_id = m.id"
                        + " and w.state = 'REPORTED') as waiting" + FROM + where(filter)
                        + " order by m.year desc, m.acting_unit_id, m.content, m.name, m.id limit :limit offset :skip")
                .params(params(asker, filter))
                .param("limit", limit)
                .param("skip", skip)
                .query(ModelCatalog::row)
                .list();
        Set<String> units = rows.stream().map(ModelRow::unitId).collect(Collectors.toSet());
        Map<String, String> names = units.isEmpty() ? Map.of() : organizations.namesOf(units, clock.today());
        return rows.stream().map(row -> row.named(names)).toList();
    }

    /** The counts of the five contents, whatever content and stage the filter asks for. */
    public List<ModelCounts> counts(Asker asker, ModelFilter filter) {
        ModelFilter wide = new ModelFilter(
                filter.directiveId(),
                filter.year(),
                null,
                ModelFilter.Stage.ALL,
                filter.unitId(),
                filter.sheetId(),
                filter.words());
        Map<ContentArea, ModelCounts> found = jdbc
                .sql("select m.content, coalesce(sum(m.planned) filter (where m.registered), 0) as registered,"
                        + " sum(m.built) as built, sum(m.recognised) as recognised, sum(m.replicated) as replicated"
                        + FROM + where(wide) + " group by m.content")
                .params(params(asker, wide))
                .query((row, n) -> new ModelCounts(
                        ContentArea.valueOf(row.getString("content")),
                        row.getInt("registered"),
                        row.getInt("built"),
                        row.getInt("recognised"),
                        row.getInt("replicated")))
                .list()
                .stream()
                .collect(Collectors.toMap(ModelCounts::content, counts -> counts));
        return Arrays.stream(ContentArea.values())
                .map(content -> found.getOrDefault(content, new ModelCounts(content, 0, 0, 0, 0)))
                .toList();
    }

    /** The years there are models of, the latest first. */
    public List<Integer> years(Asker asker) {
        return jdbc.sql("select distinct m.year" + FROM + " order by m.year desc")
                .param("visible", sight.directivesOf(asker))
                .query(Integer.class)
                .list();
    }

    /** The organisations there are models of, by id with their names. */
    public Map<String, String> units(Asker asker) {
        Set<String> ids = new HashSet<>(jdbc.sql("select distinct m.acting_unit_id" + FROM)
                .param("visible", sight.directivesOf(asker))
                .query(String.class)
                .list());
        return ids.isEmpty() ? Map.of() : organizations.namesOf(ids, clock.today());
    }

    /**
     * The organisations of which this directive asks at least one model and which have none on the register, in that year
     * or ever (S3, mục II.1.3: mỗi tổ chức ở cơ sở ít nhất 01 mô hình).
     */
    public List<UnitView> without(String directiveId, @Nullable Integer year) {
        // An area has a model that stands in it, whichever organisation answers for that.
        Set<String> having = jdbc.sql("""
                        with standing as (
                            select acting_unit_id, settlement_id from pilot_model where directive_id = :directive
                                and stage <> 'UNREGISTERED' and (cast(:year as integer) is null or year = :year))
                        select acting_unit_id from standing
                        union
                        select settlement_id from standing where settlement_id is not null
                        """)
                .param("directive", directiveId)
                .param("year", year)
                .query(String.class)
                .set();
        return served.askedForModels(directiveId).stream()
                .filter(unitId -> !having.contains(unitId))
                .flatMap(unitId -> organizations.unit(unitId).stream())
                .sorted(Comparator.comparing(UnitView::name))
                .toList();
    }

    /**
     * What somebody has recorded by hand of the same figure as this, for the model's organisation under its directive in the
     * year it was done: it may be the same, counted twice once this is confirmed.
     */
    public List<RecordedWork> recordedByHand(ModelView model, ActView act) {
        if (act.kind() == ModelActKind.BUILT) {
            return List.of();
        }
        String code = act.kind() == ModelActKind.REPLICATED ? CampaignRecords.REPLICATED : CampaignRecords.MET;
        Set<String> ours = jdbc.sql("select a.record_id from pilot_model_act a join pilot_model m on m.id = a.model_id"
                        + " where m.directive_id = :directive and a.record_id is not null")
                .param("directive", model.directiveId())
                .query(String.class)
                .set();
        return obligations.work(model.directiveId(), clock.today()).stream()
                .filter(work -> work.source() == RecordedWork.Source.RECORD && !ours.contains(work.sourceId()))
                .filter(work -> work.doneByUnitId().equals(model.unitId()))
                .filter(work -> work.on().getYear() == act.onDay().getYear())
                .filter(work -> work.figures().stream()
                        .anyMatch(figure -> code.equals(figure.counted().code())))
                .toList();
    }

    private static String where(ModelFilter filter) {
        StringBuilder where = new StringBuilder(" and ").append(filter.stage().condition());
        append(where, filter.directiveId(), "m.directive_id = :directive");
        append(where, filter.year(), "m.year = :year");
        append(where, filter.content(), "m.content = :content");
        append(where, filter.unitId(), "m.acting_unit_id = :unit");
        append(where, filter.sheetId(), "m.sheet_id = :sheet");
        append(where, filter.words().isBlank() ? null : filter.words(), "m.name ilike :words");
        return where.toString();
    }

    private static void append(StringBuilder where, @Nullable Object asked, String condition) {
        if (asked != null) {
            where.append(" and ").append(condition);
        }
    }

    private Map<String, @Nullable Object> params(Asker asker, ModelFilter filter) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("visible", sight.directivesOf(asker));
        params.put("directive", filter.directiveId());
        params.put("year", filter.year());
        ContentArea content = filter.content();
        params.put("content", content == null ? null : content.name());
        params.put("unit", filter.unitId());
        params.put("sheet", filter.sheetId());
        params.put("words", "%" + filter.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return params;
    }

    private static ModelRow row(ResultSet row, int n) throws SQLException {
        String unitId = row.getString("acting_unit_id");
        return new ModelRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("directive_id"),
                unitId,
                unitId,
                row.getString("settlement_id"),
                ContentArea.valueOf(row.getString("content")),
                row.getInt("year"),
                row.getInt("planned"),
                row.getBoolean("registered"),
                row.getInt("built"),
                row.getInt("recognised"),
                row.getInt("not_met"),
                row.getInt("replicated"),
                row.getInt("waiting"),
                ModelStage.valueOf(row.getString("stage")));
    }

    private ModelView view(ResultSet row, int n) throws SQLException {
        String id = row.getString("id");
        String unitId = row.getString("acting_unit_id");
        return new ModelView(
                id,
                row.getString("directive_id"),
                row.getString("obligation_id"),
                unitId,
                SuccessionName.of(organizations, row.getString("unit_id"), unitId),
                row.getString("sheet_id"),
                row.getString("outside_reason"),
                row.getString("name"),
                ContentArea.valueOf(row.getString("content")),
                nameOf(row.getString("settlement_id"), clock.today()),
                row.getInt("year"),
                row.getString("description"),
                row.getInt("planned"),
                row.getBoolean("registered"),
                row.getString("unregistered_reason"),
                row.getInt("built"),
                row.getInt("recognised"),
                row.getInt("not_met"),
                row.getInt("replicated"),
                row.getInt("unbuilt"),
                row.getInt("unjudged"),
                ModelStage.valueOf(row.getString("stage")),
                row.getLong("version"),
                actsOf(id),
                stepsOf(id));
    }

    private List<ActView> actsOf(String modelId) {
        return jdbc.sql("select * from pilot_model_act where model_id = :id order by number")
                .param("id", modelId)
                .query(this::act)
                .list();
    }

    private ActView act(ResultSet row, int n) throws SQLException {
        Instant at = row.getObject("reported_at", OffsetDateTime.class).toInstant();
        String fileId = row.getString("file_id");
        return new ActView(
                row.getString("id"),
                ModelActKind.valueOf(row.getString("kind")),
                ModelActState.valueOf(row.getString("state")),
                row.getString("unit_id"),
                String.valueOf(nameOf(row.getString("unit_id"), dayOf(at))),
                row.getBoolean("never_built"),
                row.getInt("amount"),
                row.getObject("on_day", LocalDate.class),
                row.getString("words"),
                row.getString("place"),
                row.getObject("people", Integer.class),
                row.getObject("households", Integer.class),
                row.getString("decision_number"),
                row.getString("decided_by"),
                fileId,
                fileId == null
                        ? null
                        : files.find(fileId)
                                .map(AttachmentStore.StoredFile::fileName)
                                .orElse(fileId),
                row.getString("confirming_unit_id"),
                organizations.nameOf(row.getString("confirming_unit_id")),
                row.getString("reported_by"),
                row.getString("reported_position"),
                at,
                row.getString("record_id"));
    }

    private List<StepView> stepsOf(String modelId) {
        return jdbc.sql("select * from pilot_model_step where model_id = :id order by position")
                .param("id", modelId)
                .query((row, n) -> {
                    Instant at = row.getObject("done_at", OffsetDateTime.class).toInstant();
                    String act = row.getString("act_kind");
                    return new StepView(
                            ModelStepKind.valueOf(row.getString("kind")),
                            act == null ? null : ModelActKind.valueOf(act),
                            nameOf(row.getString("unit_id"), dayOf(at)),
                            row.getString("words"),
                            row.getString("person_name"),
                            row.getString("position_name"),
                            at);
                })
                .list();
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }

    private @Nullable String nameOf(@Nullable String unitId, LocalDate on) {
        return unitId == null ? null : organizations.nameOf(unitId, on);
    }
}
