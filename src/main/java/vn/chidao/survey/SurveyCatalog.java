package vn.chidao.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/** Reads surveys. Lists are made for whoever asks; what is read by its id is for {@link SurveySight} to open. */
@Service
@Transactional(readOnly = true)
public class SurveyCatalog {

    private static final String FROM = " from survey s where ";

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final TallyHistory history;
    private final BusinessClock clock;

    SurveyCatalog(
            JdbcClient jdbc,
            OrganizationDirectory organizations,
            AttachmentStore files,
            TallyHistory history,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.files = files;
        this.history = history;
        this.clock = clock;
    }

    public Optional<SurveyView> find(String id) {
        return jdbc.sql("select * from survey where id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    /** @throws NotFound when there is none of this id */
    public SurveyView require(String id) {
        return find(id).orElseThrow(() -> new NotFound("survey", id));
    }

    /**
     * The survey a count belongs to.
     *
     * @throws NotFound when there is no such count
     */
    public SurveyView ofTally(String tallyId) {
        return jdbc.sql("select survey_id from survey_tally where id = :id")
                .param("id", tallyId)
                .query(String.class)
                .optional()
                .map(this::require)
                .orElseThrow(() -> new NotFound("survey tally", tallyId));
    }

    /** The counts of an area that were given back or reopened, as they stood, the first one first. */
    public List<EarlierCount> earlier(String tallyId) {
        return history.of(tallyId);
    }

    /** How many there are that whoever asks may read. */
    public int count(Asker asker, SurveyFilter filter) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(params(asker, filter))
                .query(Integer.class)
                .single();
    }

    /**
     * Some of those that whoever asks may read: what is open first, the one due first on top; of those that are over the
     * latest on top.
     */
    public List<SurveyRow> list(Asker asker, SurveyFilter filter, int skip, int limit) {
        List<SurveyRow> rows = jdbc.sql("""
                        select s.id, s.kind_name, s.place_name, s.acting_opener_unit_id, s.opens_on, s.due_on, s.status,
                            s.outcome,
                            (select count(*) from survey_tally t where t.survey_id = s.id) as areas,
                            (select count(*) from survey_tally t where t.survey_id = s.id and t.status = 'ACCEPTED')
                                as accepted
                        """ + FROM + where(filter) + """
                         order by s.status = 'OPEN' desc, case when s.status = 'OPEN' then s.due_on end, s.due_on desc,
                            s.place_name, s.id limit :limit offset :skip
                        """)
                .params(params(asker, filter))
                .param("limit", limit)
                .param("skip", skip)
                .query(SurveyCatalog::row)
                .list();
        Set<String> openers = rows.stream().map(SurveyRow::openerUnitId).collect(Collectors.toSet());
        Map<String, String> names = openers.isEmpty() ? Map.of() : organizations.namesOf(openers, clock.today());
        return rows.stream().map(row -> named(row, names)).toList();
    }

    private static SurveyRow named(SurveyRow row, Map<String, String> names) {
        return new SurveyRow(
                row.id(),
                row.kindName(),
                row.placeName(),
                row.openerUnitId(),
                names.getOrDefault(row.openerUnitId(), row.openerUnitId()),
                row.opensOn(),
                row.dueOn(),
                row.status(),
                row.outcome(),
                row.areas(),
                row.accepted());
    }

    /** The years in which surveys opened that whoever asks may read, the latest first. */
    public List<Integer> years(Asker asker) {
        return jdbc.sql("select distinct extract(year from s.opens_on)::int as year" + FROM + SurveySight.condition()
                        + " order by year desc")
                .params(SurveySight.params(asker))
                .query(Integer.class)
                .list();
    }

    /** The places of surveys that whoever asks may read, by id, in the order of their names. */
    public Map<String, String> places(Asker asker) {
        Map<String, String> places = new LinkedHashMap<>();
        jdbc.sql("select distinct s.place_name, s.place_unit_id" + FROM + SurveySight.condition()
                        + " order by s.place_name, s.place_unit_id")
                .params(SurveySight.params(asker))
                .query((row, number) -> places.put(row.getString("place_unit_id"), row.getString("place_name")))
                .list();
        return places;
    }

    private static String where(SurveyFilter filter) {
        String state = switch (filter.state()) {
            case ALL -> "";
            case OPEN -> " and s.status = 'OPEN'";
            case LATE -> " and s.status = 'OPEN' and s.due_on < :today";
            case CONCLUDED -> " and s.status = 'CONCLUDED'";
            case WITHDRAWN -> " and s.status = 'WITHDRAWN'";
        };
        String year = filter.year() == null ? "" : " and extract(year from s.opens_on) = :year";
        String place = filter.placeUnitId() == null ? "" : " and s.place_unit_id = :place";
        return SurveySight.condition() + state + year + place;
    }

    private Map<String, Object> params(Asker asker, SurveyFilter filter) {
        Map<String, Object> params = new HashMap<>(SurveySight.params(asker));
        params.put("today", clock.today());
        if (filter.year() != null) {
            params.put("year", filter.year());
        }
        if (filter.placeUnitId() != null) {
            params.put("place", filter.placeUnitId());
        }
        return params;
    }

    private static SurveyRow row(ResultSet row, int number) throws SQLException {
        String opener = row.getString("acting_opener_unit_id");
        return new SurveyRow(
                row.getString("id"),
                row.getString("kind_name"),
                row.getString("place_name"),
                opener,
                opener,
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                SurveyStatus.valueOf(row.getString("status")),
                outcome(row),
                row.getInt("areas"),
                row.getInt("accepted"));
    }

    private SurveyView view(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        String opener = row.getString("acting_opener_unit_id");
        List<Question> questions = questionsOf(id);
        return new SurveyView(
                id,
                row.getString("kind_name"),
                row.getString("place_unit_id"),
                row.getString("place_name"),
                opener,
                SuccessionName.of(organizations, row.getString("opener_unit_id"), opener),
                row.getString("closing_unit_id") == null ? opener : row.getString("closing_unit_id"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                new SurveyTerms(
                        row.getBigDecimal("floor_percent"),
                        row.getBigDecimal("threshold_percent"),
                        row.getInt("working_days")),
                row.getString("rule_source"),
                row.getString("changed_because"),
                Stream.of((String[]) row.getArray("assumed").getArray())
                        .map(AssumedTerm::valueOf)
                        .toList(),
                row.getString("directive_id"),
                row.getString("obligation_id"),
                row.getString("record_id"),
                SurveyStatus.valueOf(row.getString("status")),
                outcome(row),
                row.getString("missing_because"),
                row.getString("opinion"),
                row.getString("withdrawn_because"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("opened_by"),
                row.getString("last_by"),
                row.getString("last_position"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                questions,
                talliesOf(id));
    }

    private List<Question> questionsOf(String surveyId) {
        return jdbc.sql("select text, overall from survey_question where survey_id = :id order by position")
                .param("id", surveyId)
                .query((row, number) -> new Question(row.getString("text"), row.getBoolean("overall")))
                .list();
    }

    private List<TallyView> talliesOf(String surveyId) {
        Map<String, List<AnswerCount>> answers = jdbc
                .sql("""
                        select a.tally_id, a.satisfied, a.unsatisfied, a.no_opinion from survey_tally_answer a
                        join survey_tally t on t.id = a.tally_id where t.survey_id = :id order by a.tally_id, a.position
                        """)
                .param("id", surveyId)
                .query((row, number) -> Map.entry(
                        row.getString("tally_id"),
                        new AnswerCount(row.getInt("satisfied"), row.getInt("unsatisfied"), row.getInt("no_opinion"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<String, String> units = organizations.namesOf(strings("""
                        select entering_unit_id from survey_tally where survey_id = :id
                        union select acting_entering_unit_id from survey_tally where survey_id = :id
                        """, surveyId), clock.today());
        Map<String, String> fileNames = files.namesOf(
                strings("select file_id from survey_tally where survey_id = :id and file_id is not null", surveyId));
        return jdbc.sql("select * from survey_tally where survey_id = :id order by number")
                .param("id", surveyId)
                .query((row, number) ->
                        tally(row, answers.getOrDefault(row.getString("id"), List.of()), units, fileNames))
                .list();
    }

    private List<String> strings(String sql, String surveyId) {
        return jdbc.sql(sql).param("id", surveyId).query(String.class).list();
    }

    private TallyView tally(
            ResultSet row, List<AnswerCount> answers, Map<String, String> units, Map<String, String> fileNames)
            throws SQLException {
        String entering = row.getString("acting_entering_unit_id");
        String asked = row.getString("entering_unit_id");
        String fileId = row.getString("file_id");
        TallyEntry entry = row.getString("method") == null
                ? null
                : new TallyEntry(
                        TallyMethod.valueOf(row.getString("method")),
                        row.getInt("households_total"),
                        row.getInt("ballots_issued"),
                        row.getInt("ballots_returned"),
                        row.getInt("ballots_invalid"),
                        answers,
                        fileId,
                        row.getString("note"));
        return new TallyView(
                row.getString("id"),
                row.getString("survey_id"),
                row.getString("area_name"),
                entering,
                SuccessionName.of(id -> units.getOrDefault(id, id), asked, entering),
                row.getObject("due_on", LocalDate.class),
                TallyStatus.valueOf(row.getString("status")),
                row.getInt("round"),
                Optional.ofNullable(entry),
                row.getObject(
                        row.getObject("households_named") == null ? "households_total" : "households_named",
                        Integer.class),
                fileId == null ? null : fileNames.getOrDefault(fileId, fileId),
                row.getString("reason"),
                row.getString("entered_by"),
                moment(row, "entered_at"),
                row.getString("last_by"),
                row.getString("last_position"),
                moment(row, "last_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable SurveyOutcome outcome(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null ? null : SurveyOutcome.valueOf(outcome);
    }
}
