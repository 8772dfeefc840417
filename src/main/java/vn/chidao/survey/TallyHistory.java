package vn.chidao.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.workflow.AttachmentStore;

/** What was entered before: a count that is entered anew does not make the earlier one and its minutes disappear. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TallyHistory {

    private final JdbcClient jdbc;
    private final AttachmentStore files;

    TallyHistory(JdbcClient jdbc, AttachmentStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /**
     * Keeps the count as it stands in its row, which has been given back or reopened just now. The caller holds the survey.
     *
     * @param accepted whether it had been accepted
     */
    void keep(String tallyId, boolean accepted) {
        int number = jdbc.sql("select count(*) + 1 from survey_tally_round where tally_id = :id")
                .param("id", tallyId)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into survey_tally_round (tally_id, number, accepted, method, households_total,
                            ballots_issued, ballots_returned, ballots_invalid, file_id, note, reason, entered_by,
                            entered_at, ended_by, ended_at)
                        select id, :number, :accepted, method, households_total, ballots_issued, ballots_returned,
                            ballots_invalid, file_id, note, reason, entered_by, entered_at, last_by, last_at
                        from survey_tally where id = :id
                        """)
                .param("id", tallyId)
                .param("number", number)
                .param("accepted", accepted)
                .update();
        jdbc.sql("""
                        insert into survey_tally_round_answer (tally_id, round_number, position, satisfied, unsatisfied,
                            no_opinion)
                        select tally_id, :number, position, satisfied, unsatisfied, no_opinion
                        from survey_tally_answer where tally_id = :id
                        """).param("id", tallyId).param("number", number).update();
    }

    /** All that was kept of a count, the first one first. */
    @Transactional(readOnly = true)
    List<EarlierCount> of(String tallyId) {
        Map<Integer, List<AnswerCount>> answers = jdbc
                .sql("""
                        select round_number, satisfied, unsatisfied, no_opinion from survey_tally_round_answer
                        where tally_id = :id order by round_number, position
                        """)
                .param("id", tallyId)
                .query((row, at) -> Map.entry(
                        row.getInt("round_number"),
                        new AnswerCount(row.getInt("satisfied"), row.getInt("unsatisfied"), row.getInt("no_opinion"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<String, String> fileNames = files.namesOf(
                jdbc.sql("select file_id from survey_tally_round where tally_id = :id and file_id is not null")
                        .param("id", tallyId)
                        .query(String.class)
                        .list());
        return jdbc.sql("select * from survey_tally_round where tally_id = :id order by number")
                .param("id", tallyId)
                .query((row, at) -> count(row, answers.getOrDefault(row.getInt("number"), List.of()), fileNames))
                .list();
    }

    private static EarlierCount count(ResultSet row, List<AnswerCount> answers, Map<String, String> fileNames)
            throws SQLException {
        String fileId = row.getString("file_id");
        return new EarlierCount(
                row.getInt("number"),
                row.getBoolean("accepted"),
                new TallyEntry(
                        TallyMethod.valueOf(row.getString("method")),
                        row.getInt("households_total"),
                        row.getInt("ballots_issued"),
                        row.getInt("ballots_returned"),
                        row.getInt("ballots_invalid"),
                        answers,
                        fileId,
                        row.getString("note")),
                fileId == null ? null : fileNames.getOrDefault(fileId, fileId),
                row.getString("reason"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant());
    }
}
