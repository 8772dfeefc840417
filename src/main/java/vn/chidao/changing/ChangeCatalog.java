package vn.chidao.changing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.TextSight;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.NotFound;

/** Reads of what has happened to directives after their issue and of what their receivers say to it. */
@Service
@Transactional(readOnly = true)
public class ChangeCatalog {

    private static final String CHANGE = """
            select id, directive_id, kind, status, reason, by_directive_id, by_document, by_document_on, file_id,
                proposer_name,                proposed_on, decided_by, decided_in, decided_on, decision_note, effective_on
            from directive_change
            """;
    private static final String ANSWER = """
            select id, change_id, directive_id, receipt_id, unit_id, acting_unit_id, acting_unit_id as unit_name, asked_on,
                reply, reason, answered_by, answered_on
            from change_answer
            """;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final TextSight texts;

    ChangeCatalog(JdbcClient jdbc, OrganizationDirectory organizations, TextSight texts) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.texts = texts;
    }

    /** All changes of a directive, the latest first, each with its answers. */
    public List<ChangeView.Answered> of(String directiveId) {
        boolean open = texts.isOpen(directiveId);
        return jdbc
                .sql(CHANGE + "where directive_id = :id order by coalesce(decided_on, proposed_on) desc, id")
                .param("id", directiveId)
                .query(ChangeView.class)
                .list()
                .stream()
                .map(change ->
                        new ChangeView.Answered(change, answers(change.id()), open ? passages(change.id()) : List.of()))
                .toList();
    }

    /** What this document has done to others. */
    public List<ChangeView> doneBy(String directiveId) {
        return jdbc.sql(CHANGE + "where by_directive_id = :id and status = 'DONE' order by directive_id, id")
                .param("id", directiveId)
                .query(ChangeView.class)
                .list();
    }

    /** @throws NotFound when there is none of this id */
    public ChangeView require(String changeId) {
        return jdbc.sql(CHANGE + "where id = :id")
                .param("id", changeId)
                .query(ChangeView.class)
                .optional()
                .orElseThrow(() -> new NotFound("change", changeId));
    }

    /** @throws NotFound when there is none of this id */
    public ChangeView.Answer requireAnswer(String answerId) {
        return jdbc.sql(ANSWER + "where id = :id")
                .param("id", answerId)
                .query(ChangeView.Answer.class)
                .optional()
                .map(this::named)
                .orElseThrow(() -> new NotFound("change-answer", answerId));
    }

    /** What has ended a directive, where something has. */
    public Optional<ChangeView> endOf(String directiveId) {
        return Optional.ofNullable(endsOf(List.of(directiveId)).get(directiveId));
    }

    /** What has ended those of these directives that have ended, by directive. */
    public Map<String, ChangeView> endsOf(Collection<String> directiveIds) {
        if (directiveIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(CHANGE + "where directive_id in (:ids) and status = 'DONE' and kind in ('RECALL', 'REPLACE')")
                .param("ids", directiveIds)
                .query(ChangeView.class)
                .list()
                .stream()
                .collect(Collectors.toMap(ChangeView::directiveId, Function.identity()));
    }

    /** The words of a correction; none where the text they stand in is closed. */
    public List<ChangeView.Passage> passagesOf(ChangeView change) {
        return texts.isOpen(change.directiveId()) ? passages(change.id()) : List.of();
    }

    private List<ChangeView.Passage> passages(String changeId) {
        return jdbc.sql("select old_words, new_words from corrected_passage where change_id = :id order by position")
                .param("id", changeId)
                .query(ChangeView.Passage.class)
                .list();
    }

    private List<ChangeView.Answer> answers(String changeId) {
        return jdbc
                .sql(ANSWER + "where change_id = :id order by (reply is not null), position")
                .param("id", changeId)
                .query(ChangeView.Answer.class)
                .list()
                .stream()
                .map(this::named)
                .toList();
    }

    private ChangeView.Answer named(ChangeView.Answer row) {
        return new ChangeView.Answer(
                row.id(),
                row.changeId(),
                row.directiveId(),
                row.receiptId(),
                row.unitId(),
                row.actingUnitId(),
                SuccessionName.of(unit -> organizations.nameOf(unit, row.askedOn()), row.unitId(), row.actingUnitId()),
                row.askedOn(),
                row.reply(),
                row.reason(),
                row.answeredBy(),
                row.answeredOn());
    }
}
