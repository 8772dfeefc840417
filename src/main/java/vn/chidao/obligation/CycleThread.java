package vn.chidao.obligation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveStatus;
import vn.chidao.directive.DirectiveView;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/** The thread from an obligation of one cycle to the one that continues it in the next. */
@Service
@Transactional
public class CycleThread {

    private final ObligationRepository obligations;
    private final DirectiveCatalog directives;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    CycleThread(
            ObligationRepository obligations,
            DirectiveCatalog directives,
            JdbcClient jdbc,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.directives = directives;
        this.jdbc = jdbc;
        this.messages = messages;
        this.events = events;
    }

    /** One end of a thread, as a page links it. */
    public record Link(String obligationId, String code, String directiveId, String directiveLabel) {}

    /** The obligations of other directives that those of this one continue, by the id of the one that does. */
    @Transactional(readOnly = true)
    public Map<String, Link> continuedBy(String directiveId) {
        return links("""
                select now.id as key, before.id, before.code, before.directive_id
                  from obligation now join obligation before on before.id = now.continues_id
                 where now.directive_id = :id
                """, directiveId);
    }

    /**
     * The obligations of other directives that continue those of this one, by the id of the one that is continued; drafts
     * that were taken back do not count.
     */
    @Transactional(readOnly = true)
    public Map<String, Link> continuing(String directiveId) {
        return links("""
                select before.id as key, now.id, now.code, now.directive_id
                  from obligation before join obligation now on now.continues_id = before.id
                 where before.directive_id = :id
                 order by now.position desc
                """, directiveId);
    }

    private record Row(String key, String id, String code, String directiveId) {}

    private Map<String, Link> links(String sql, String directiveId) {
        Map<String, DirectiveView> known = new HashMap<>();
        Map<String, Link> links = new HashMap<>();
        for (Row row : jdbc.sql(sql).param("id", directiveId).query(Row.class).list()) {
            DirectiveView other = known.computeIfAbsent(row.directiveId(), directives::require);
            if (!DirectiveStatus.WITHDRAWN.name().equals(other.status())) {
                links.put(row.key(), new Link(row.id(), row.code(), other.id(), other.label()));
            }
        }
        return links;
    }

    /**
     * Obligations of a draft take up closed ones.
     *
     * @param continued ids of closed obligations by the ids of those that continue them
     */
    public void tie(Map<String, String> continued) {
        continued.forEach((id, before) -> {
            Obligation now = obligations.findById(id).orElseThrow();
            if (obligations
                    .findById(before)
                    .filter(one -> one.status() == ObligationStatus.CLOSED)
                    .isEmpty()) {
                throw BusinessRuleViolation.of("obligation.rule.continues-open", before);
            }
            now.continueFrom(before);
            obligations.saveAndFlush(now);
            jdbc.sql("""
                            insert into obligation_thread (directive_id, code, continues_id)
                            values (:directive, :code, :before)
                            on conflict (directive_id, code) do update set continues_id = excluded.continues_id
                            """)
                    .param("directive", now.directiveId())
                    .param("code", now.code())
                    .param("before", before)
                    .update();
        });
    }

    /** Laid down anew, however much later, an obligation of the same code goes on with the thread. */
    void keep(String directiveId, List<Obligation> drafts) {
        Map<String, String> tied = ties(directiveId);
        drafts.forEach(draft -> draft.continueFrom(tied.get(draft.code())));
    }

    private record Tie(String code, String continuesId) {}

    private Map<String, String> ties(String directiveId) {
        Map<String, String> ties = new HashMap<>();
        jdbc.sql("select code, continues_id from obligation_thread where directive_id = :id")
                .param("id", directiveId)
                .query(Tie.class)
                .list()
                .forEach(tie -> ties.put(tie.code(), tie.continuesId()));
        return ties;
    }

    /** Whether the text that takes up the thread has been reworded, and nobody has stood for its obligations since. */
    @Transactional(readOnly = true)
    public boolean waitsForObligations(String directiveId) {
        return !ties(directiveId).isEmpty() && obligations.countByDirectiveId(directiveId) == 0;
    }

    /** Somebody has said that the text lays nothing on anybody: it takes up nothing either. */
    public void release(String directiveId) {
        jdbc.sql("delete from obligation_thread where directive_id = :id")
                .param("id", directiveId)
                .update();
    }

    /** These bind from now on: what they continue and was not finished is handed on to them. */
    void handOn(Collection<Obligation> inForce, String label) {
        for (Obligation now : inForce) {
            String continued = now.continuesId();
            if (continued != null) {
                obligations.findById(continued).ifPresent(before -> handOn(before, now, label));
            }
        }
    }

    private void handOn(Obligation before, Obligation now, String label) {
        String reason = Phrase.of("obligation.closing.handed-on", before.closingReason(), now.code(), label)
                .in(messages);
        if (before.handOn(reason)) {
            obligations.saveAndFlush(before);
            events.publishEvent(new ObligationHandedOn(
                    before.id(), before.directiveId(), before.code(), now.id(), now.code(), label));
        }
    }
}
