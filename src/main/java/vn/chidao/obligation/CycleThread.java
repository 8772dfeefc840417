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
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/** The thread from an obligation of one cycle to the one that continues it in the next. */
@Service
@Transactional
public class CycleThread {

    private final ObligationRepository obligations;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    CycleThread(
            ObligationRepository obligations,
            JdbcClient jdbc,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
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
                select now.id as key, before.id, before.code, before.directive_id,
                       coalesce(d.number_and_notation, d.designation, d.notation) as label
                  from obligation now
                  join obligation before on before.id = now.continues_id
                  join directive d on d.id = before.directive_id
                 where now.directive_id = :id
                """, directiveId);
    }

    /** The obligations of other directives that continue those of this one, by the id of the one that is continued. */
    @Transactional(readOnly = true)
    public Map<String, Link> continuing(String directiveId) {
        return links("""
                select before.id as key, now.id, now.code, now.directive_id,
                       coalesce(d.number_and_notation, d.designation, d.notation) as label
                  from obligation before
                  join obligation now on now.continues_id = before.id
                  join directive d on d.id = now.directive_id
                 where before.directive_id = :id and d.status <> 'WITHDRAWN'
                 order by now.position desc
                """, directiveId);
    }

    private Map<String, Link> links(String sql, String directiveId) {
        Map<String, Link> links = new HashMap<>();
        jdbc.sql(sql)
                .param("id", directiveId)
                .query((row, n) -> links.put(
                        row.getString("key"),
                        new Link(
                                row.getString("id"),
                                row.getString("code"),
                                row.getString("directive_id"),
                                row.getString("label"))))
                .list();
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
        });
    }

    /** Defined anew, an obligation of the same code goes on with the thread. */
    void keep(String directiveId, List<Obligation> drafts) {
        Map<String, Obligation> before = new HashMap<>();
        obligations.findByDirectiveIdOrderByPosition(directiveId).forEach(one -> before.put(one.id(), one));
        drafts.forEach(draft -> {
            Obligation same = before.get(draft.id());
            draft.continueFrom(same == null ? null : same.continuesId());
        });
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
