package vn.chidao.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.recommendation.RecommendationView.FileView;
import vn.chidao.recommendation.RecommendationView.StepView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/** Reads recommendations. Lists are made for whoever asks; what is read by its id is for {@link RecommendationSight} to open. */
@Service
@Transactional(readOnly = true)
public class RecommendationCatalog {

    private static final String ROW = """
            select r.id, r.origin, r.acting_raiser_unit_id, r.addressee_unit_id, r.subject, r.status, r.raised_on, r.sent_on,
                   r.answer_due_on, r.outcome, r.promised_on
            """;
    private static final String FROM = " from recommendation r where ";
    /** What has to be answered comes first, the most urgent before the others. */
    private static final String ORDER = """
             order by (r.status in ('SENT', 'RETURNED', 'ANSWERED', 'FOLLOWED_UP', 'RAISED')) desc,
                 r.answer_due_on nulls last, r.raised_on desc, r.id
            """;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final BusinessClock clock;

    RecommendationCatalog(
            JdbcClient jdbc, OrganizationDirectory organizations, AttachmentStore files, BusinessClock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.files = files;
        this.clock = clock;
    }

    public Optional<RecommendationView> find(String id) {
        return jdbc.sql("select * from recommendation where id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    /** @throws NotFound when there is none of this id */
    public RecommendationView require(String id) {
        return find(id).orElseThrow(() -> new NotFound("recommendation", id));
    }

    /** All that were raised in one letter. */
    public List<RecommendationView> letter(String letterId) {
        List<RecommendationView> letter = jdbc.sql("select * from recommendation where letter_id = :id order by id")
                .param("id", letterId)
                .query(this::view)
                .list();
        if (letter.isEmpty()) {
            throw new NotFound("recommendation", letterId);
        }
        return letter;
    }

    /** How many there are that whoever asks may read. */
    public int count(Asker asker, RecommendationFilter filter) {
        Map<String, Object> params = params(asker, filter);
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** Some of those that whoever asks may read: what is open first, by the day on which it is due. */
    public List<RecommendationRow> list(Asker asker, RecommendationFilter filter, int skip, int limit) {
        return named(jdbc.sql(ROW + FROM + where(filter) + ORDER + " limit :limit offset :skip")
                .params(params(asker, filter))
                .param("limit", limit)
                .param("skip", skip)
                .query(RecommendationCatalog::row)
                .list());
    }

    /**
     * What an organisation has asked of others, as its report of a period tells it: sent within the period, or sent before
     * and not over when the period began.
     *
     * @param directiveId the directive it reports on; what belongs to another is left out
     * @param from the first day of the period
     * @param to its last day
     */
    public List<RecommendationRow> askedBy(String unitId, String directiveId, LocalDate from, LocalDate to) {
        return named(jdbc.sql(ROW + FROM + """
                        r.acting_raiser_unit_id = :unit and (r.directive_id is null or r.directive_id = :directive)
                        and r.sent_on <= :to and (r.closed_on is null or r.closed_on >= :from)
                        order by r.sent_on, r.id
                        """)
                .param("unit", unitId)
                .param("directive", directiveId)
                .param("from", from)
                .param("to", to)
                .query(RecommendationCatalog::row)
                .list());
    }

    /**
     * What an organisation had to answer within a period, by the day on which an answer was due.
     *
     * @param unitId which was asked, and answers or has ended
     * @param actingUnitId which answers what that one was asked: itself, or its successor
     * @param apart organisations it answers for whose answers are not counted with its own
     * @param directiveId what belongs to another is left out
     */
    public List<RecommendationRow> askedOf(
            String unitId,
            String actingUnitId,
            Collection<String> apart,
            String directiveId,
            LocalDate from,
            LocalDate to) {
        return named(jdbc.sql(ROW + FROM + """
                        (r.addressee_unit_id = :unit and not r.asked_unit_id = any(:apart)
                            or r.addressee_unit_id = :acting and r.asked_unit_id = :unit)
                        and (r.directive_id is null or r.directive_id = :directive)
                        and r.sent_on is not null and r.answer_due_on between :from and :to
                        order by r.answer_due_on, r.id
                        """)
                .param("unit", unitId)
                .param("acting", actingUnitId)
                .param("apart", apart.toArray(String[]::new))
                .param("directive", directiveId)
                .param("from", from)
                .param("to", to)
                .query(RecommendationCatalog::row)
                .list());
    }

    /**
     * What has arisen from each of these, except what is not sent after all; the latest first. That there is something
     * everybody may know who knows where it arose from; what it says is for {@link RecommendationSight} to open.
     */
    public Map<String, List<ArisenRecommendation>> arisenFrom(Asker asker, Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        List<ArisenRecommendation> arisen = jdbc.sql("select r.id, r.arisen_from, r.status, r.addressee_unit_id, "
                        + RecommendationSight.condition() + """
                         as open from recommendation r
                        where r.arisen_from = any(:references) and r.status <> 'WITHDRAWN' order by r.raised_on desc, r.id
                        """)
                .params(RecommendationSight.params(asker))
                .param("references", references.toArray(String[]::new))
                .query((row, n) -> new ArisenRecommendation(
                        row.getString("id"),
                        row.getString("arisen_from"),
                        RecommendationStatus.valueOf(row.getString("status")),
                        row.getString("addressee_unit_id"),
                        row.getBoolean("open")))
                .list();
        Set<String> units =
                arisen.stream().map(ArisenRecommendation::addresseeName).collect(Collectors.toSet());
        Map<String, String> names = units.isEmpty() ? Map.of() : organizations.namesOf(units, clock.today());
        return arisen.stream()
                .map(each -> each.named(names))
                .collect(Collectors.groupingBy(ArisenRecommendation::reference));
    }

    /** The rows with the names of their bodies, read at once: a workbook has thousands of them. */
    private List<RecommendationRow> named(List<RecommendationRow> rows) {
        Set<String> units = rows.stream()
                .flatMap(row -> Stream.of(row.raiserUnitId(), row.addresseeUnitId()))
                .collect(Collectors.toSet());
        Map<String, String> names = units.isEmpty() ? Map.of() : organizations.namesOf(units, clock.today());
        return rows.stream().map(row -> row.named(names)).toList();
    }

    private String where(RecommendationFilter filter) {
        String side = switch (filter.side()) {
            case ALL -> "";
            case BY_US -> " and r.acting_raiser_unit_id = any(:mine)";
            case TO_US -> " and r.addressee_unit_id = any(:mine) and r.sent_on is not null";
        };
        String stage = switch (filter.stage()) {
            case ALL -> "";
            case WAITING -> " and r.status in ('SENT', 'RETURNED')";
            case LATE -> " and r.status = 'SENT' and r.answer_due_on < :today";
            case ANSWERED -> " and r.status in ('ANSWERED', 'FOLLOWED_UP')";
            case CLOSED -> " and r.status in ('CLOSED', 'WITHDRAWN')";
        };
        String words = filter.words().isBlank() ? "" : " and r.subject ilike :words";
        return RecommendationSight.condition() + side + stage + words;
    }

    private Map<String, Object> params(Asker asker, RecommendationFilter filter) {
        Map<String, Object> params = new HashMap<>(RecommendationSight.params(asker));
        Set<String> mine = asker.units();
        params.put("mine", RecommendationSight.array(mine));
        params.put("today", clock.today());
        params.put("words", "%" + filter.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return params;
    }

    private static RecommendationRow row(ResultSet row, int n) throws SQLException {
        String raiser = row.getString("acting_raiser_unit_id");
        String addressee = row.getString("addressee_unit_id");
        return new RecommendationRow(
                row.getString("id"),
                RecommendationOrigin.valueOf(row.getString("origin")),
                raiser,
                raiser,
                addressee,
                addressee,
                row.getString("subject"),
                RecommendationStatus.valueOf(row.getString("status")),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("answer_due_on", LocalDate.class),
                outcome(row),
                row.getObject("promised_on", LocalDate.class));
    }

    private RecommendationView view(ResultSet row, int n) throws SQLException {
        String id = row.getString("id");
        String raiser = row.getString("acting_raiser_unit_id");
        String addressee = row.getString("addressee_unit_id");
        return new RecommendationView(
                id,
                row.getString("letter_id"),
                RecommendationOrigin.valueOf(row.getString("origin")),
                row.getString("directive_id"),
                row.getString("clause"),
                row.getString("arisen_from"),
                raiser,
                SuccessionName.of(organizations, row.getString("raiser_unit_id"), raiser),
                organizations.nameOf(row.getString("asked_unit_id"), row.getObject("raised_on", LocalDate.class)),
                addressee,
                organizations.nameOf(addressee),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("wished_due_on", LocalDate.class),
                row.getObject("raised_on", LocalDate.class),
                row.getString("raised_by"),
                RecommendationStatus.valueOf(row.getString("status")),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("answer_due_on", LocalDate.class),
                outcome(row),
                row.getObject("promised_on", LocalDate.class),
                row.getInt("rounds"),
                row.getInt("asked"),
                filesOf(id),
                stepsOf(id));
    }

    private List<FileView> filesOf(String id) {
        return jdbc
                .sql("select file_id from recommendation_file where recommendation_id = :id order by position")
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(this::file)
                .toList();
    }

    /** Each body under the name it had on the day of the step. */
    private List<StepView> stepsOf(String id) {
        return jdbc.sql("select * from recommendation_step where recommendation_id = :id order by position")
                .param("id", id)
                .query((row, n) -> {
                    Instant at = row.getObject("done_at", OffsetDateTime.class).toInstant();
                    LocalDate day = LocalDate.ofInstant(at, BusinessClock.ZONE);
                    String fileId = row.getString("file_id");
                    return new StepView(
                            StepKind.valueOf(row.getString("kind")),
                            nameOf(row.getString("unit_id"), day),
                            nameOf(row.getString("to_unit_id"), day),
                            outcome(row),
                            row.getString("words"),
                            row.getString("measures"),
                            row.getObject("day", LocalDate.class),
                            fileId == null ? null : file(fileId),
                            row.getString("person_name"),
                            row.getString("position_name"),
                            at);
                })
                .list();
    }

    private @Nullable String nameOf(@Nullable String unitId, LocalDate on) {
        return unitId == null ? null : organizations.nameOf(unitId, on);
    }

    private FileView file(String fileId) {
        return new FileView(
                fileId,
                files.find(fileId).map(AttachmentStore.StoredFile::fileName).orElse(fileId));
    }

    private static @Nullable AnswerOutcome outcome(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null ? null : AnswerOutcome.valueOf(outcome);
    }
}
