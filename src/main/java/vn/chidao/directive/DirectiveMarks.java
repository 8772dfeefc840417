package vn.chidao.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.shared.BusinessRuleViolation;

/** The marks and annexes of directives drafted here, and how far those recorded here may go. */
@Service
@Transactional
public class DirectiveMarks {

    private final JdbcClient jdbc;
    private final DirectiveProperties properties;

    DirectiveMarks(JdbcClient jdbc, DirectiveProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Transactional(readOnly = true)
    public DraftMarks of(String directiveId) {
        List<DraftMarks.Annex> annexes = jdbc.sql(
                        "select title, text from directive_annex where directive_id = :id order by position")
                .param("id", directiveId)
                .query(DraftMarks.Annex.class)
                .list();
        return jdbc.sql("""
                        select secrecy, urgency, circulation, draft_round, drafter_mark, copies, contact, scope, depth
                        from directive_marks where directive_id = :id
                        """)
                .param("id", directiveId)
                .query(Row.class)
                .optional()
                .map(row -> row.with(annexes))
                .orElse(DraftMarks.NONE);
    }

    /**
     * Writes down the marks of a draft in place of those it had.
     *
     * @throws BusinessRuleViolation for a secret document where this installation must not hold any
     */
    void keep(String directiveId, DraftMarks marks) {
        requireAllowed(marks);
        jdbc.sql("delete from directive_annex where directive_id = :id")
                .param("id", directiveId)
                .update();
        jdbc.sql("delete from directive_marks where directive_id = :id")
                .param("id", directiveId)
                .update();
        if (marks.equals(DraftMarks.NONE)) {
            return;
        }
        jdbc.sql("""
                        insert into directive_marks
                            (directive_id, secrecy, urgency, circulation, draft_round, drafter_mark, copies, contact, scope,
                                depth)
                        values (:id, :secrecy, :urgency, :circulation, :draftRound, :drafterMark, :copies, :contact, :scope,
                            :depth)
                        """)
                .param("id", directiveId)
                .param("secrecy", marks.secrecy().name())
                .param("urgency", marks.urgency().name())
                .param("circulation", marks.circulation())
                .param("draftRound", marks.draftRound())
                .param("drafterMark", marks.drafterMark())
                .param("copies", marks.copies())
                .param("contact", marks.contact())
                .param("scope", marks.limits().scope().name())
                .param("depth", marks.limits().depth().name())
                .update();
        for (int at = 0; at < marks.annexes().size(); at++) {
            DraftMarks.Annex annex = marks.annexes().get(at);
            jdbc.sql(
                            "insert into directive_annex (directive_id, position, title, text) values (:id, :at, :title, :text)")
                    .param("id", directiveId)
                    .param("at", at)
                    .param("title", annex.title())
                    .param("text", annex.text())
                    .update();
        }
    }

    /** How far it may go and how deep it must. */
    @Transactional(readOnly = true)
    public Circulation limitsOf(String directiveId) {
        return of(directiveId).limits();
    }

    /** Writes down how far a document that somebody else has issued may go. */
    void limit(String directiveId, Circulation limits) {
        keep(
                directiveId,
                new DraftMarks(
                        Marks.Secrecy.NONE, Marks.Urgency.NONE, null, null, null, null, null, List.of(), limits));
    }

    void requireAllowed(DraftMarks marks) {
        if (marks.isSecret() && !properties.secretDocuments()) {
            throw BusinessRuleViolation.at("secrecy", "directive.rule.no-secrets");
        }
    }

    private record Row(
            Marks.Secrecy secrecy,
            Marks.Urgency urgency,
            @Nullable String circulation,
            @Nullable Integer draftRound,
            @Nullable String drafterMark,
            @Nullable Integer copies,
            @Nullable String contact,
            CirculationScope scope,
            DisseminationDepth depth) {

        DraftMarks with(List<DraftMarks.Annex> annexes) {
            return new DraftMarks(
                    secrecy,
                    urgency,
                    circulation,
                    draftRound,
                    drafterMark,
                    copies,
                    contact,
                    annexes,
                    new Circulation(scope, depth));
        }
    }
}
