package vn.chidao.document;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.SeriesTable.Series;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.TermOpened;
import vn.chidao.organization.TermView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessRuleViolation;

/** Where series begin that were kept on paper before, and where they end when a term's days become known. */
@Service
public class SeriesTakeOver {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final JdbcClient jdbc;
    private final SeriesTable table;
    private final OrganizationDirectory organizations;
    private final NumberingRules rules;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    SeriesTakeOver(
            JdbcClient jdbc,
            SeriesTable table,
            OrganizationDirectory organizations,
            NumberingRules rules,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.table = table;
        this.organizations = organizations;
        this.rules = rules;
        this.messages = messages;
        this.events = events;
    }

    /** As {@link #setLast(String, DocumentType, String, Secrecy, int)}, of the documents that are not secret. */
    @Transactional
    public void setLast(String unitId, @Nullable DocumentType type, String scope, int last) {
        setLast(unitId, type, scope, Secrecy.NONE, last);
    }

    /**
     * Says where a series stands when the product takes over the paper book; numbers up to there were given on paper.
     *
     * @param type null for one series of all types
     * @param scope {@code TERM:2015-2020} or {@code YEAR:2017}
     * @throws BusinessRuleViolation when the series already stands higher
     */
    @Transactional
    public void setLast(String unitId, @Nullable DocumentType type, String scope, Secrecy secrecy, int last) {
        rules.requireKeeper(unitId);
        SeriesKey key = new SeriesKey(unitId, NumberScope.of(scope), type, secrecy);
        Series series = table.openAndLock(key);
        if (series.last() > last) {
            throw BusinessRuleViolation.at(
                    "last", "document.rule.series-goes-forward", String.valueOf(series.last()), String.valueOf(last));
        }
        table.stand(series, last);
        events.publishEvent(new SeriesSet(unitId, organizations.nameOf(unitId), type, typeName(type), scope, last));
    }

    /**
     * As {@link #setLast(String, DocumentType, String, Secrecy, int)}, of the series in which this organisation's
     * documents of a day stand.
     */
    @Transactional
    public void takeOver(String unitId, DocumentType type, LocalDate on, Secrecy secrecy, int last) {
        UnitView unit = organizations.require(unitId);
        SeriesKey key = rules.keyFor(unit, unit, type, on, secrecy);
        if (key.scope().isCongress()) {
            throw BusinessRuleViolation.at("on", "document.rule.congress-not-on-paper");
        }
        setLast(unitId, key.type(), key.scope().code(), key.secrecy(), last);
    }

    private String typeName(@Nullable DocumentType type) {
        return messages.getMessage(
                type == null ? "document.all-types" : "DocumentType." + type.name(), null, VIETNAMESE);
    }

    /** Series of a term that were opened before its days were entered get them now. */
    @EventListener
    void on(TermOpened term) {
        NumberScope scope = NumberScope.of(new TermView(term.unitId(), term.name(), term.from(), term.to()));
        jdbc.sql("update number_series set valid_from = :from, valid_to = :to where unit_id = :unit and scope = :scope")
                .param("from", scope.validFrom())
                .param("to", scope.validTo())
                .param("unit", term.unitId())
                .param("scope", scope.code())
                .update();
    }
}
