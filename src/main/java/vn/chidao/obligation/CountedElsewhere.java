package vn.chidao.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.indicator.Units;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskFormHandler.Option;

/**
 * The choice "Đã tính ở" of a form. One contribution has one owner; whoever reports the same money, land or households
 * names the owner's row, which then counts alone.
 */
@Component
public class CountedElsewhere {

    private static final int OFFERED = 100;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final QuantityPrinter printer;
    private final Units units;
    private final MessageSourceAccessor messages;

    CountedElsewhere(
            JdbcClient jdbc,
            OrganizationDirectory organizations,
            QuantityPrinter printer,
            Units units,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.printer = printer;
        this.units = units;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** A row that counts by itself: a record, or a figure of a confirmed result. */
    private record Owned(CountedAt at, LocalDate on, IndicatorFigure figure) {}

    /** Rows of other organisations under the same directive, the latest first. */
    public List<Option> choices(String directiveId, @Nullable String unitId) {
        return rows(directiveId, null, unitId).stream()
                .map(row -> new Option(row.at().row(), label(row)))
                .toList();
    }

    private String label(Owned row) {
        return messages.getMessage("obligation.counted-at.option", new Object[] {
            organizations.nameOf(row.at().unitId(), row.on()),
            row.figure().name(),
            printer.print(row.figure().quantity()),
            Days.cited(row.on())
        });
    }

    /**
     * The row a choice means.
     *
     * @param field the choice's name in the form, for a refusal
     * @param unitId whose figure refers to it
     * @param figure the one that refers; null where there is none
     * @throws BusinessRuleViolation when there is no such row, it is the organisation's own, or counts something else
     */
    public @Nullable CountedAt chosen(
            String field,
            @Nullable String choice,
            String directiveId,
            @Nullable String unitId,
            @Nullable IndicatorFigure figure) {
        if (choice == null || choice.isBlank()) {
            return null;
        }
        Owned row = rows(directiveId, choice, null).stream()
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at(field, "obligation.rule.counted-at-unknown"));
        if (row.at().unitId().equals(unitId)) {
            throw BusinessRuleViolation.at(field, "obligation.rule.counted-at-own");
        }
        if (figure == null
                || !units.convertible(figure.unit(), row.figure().unit())
                || contradict(figure.code(), row.figure().code())) {
            throw BusinessRuleViolation.at(
                    field,
                    "obligation.rule.counted-at-other",
                    row.figure().name(),
                    printer.print(row.figure().quantity()));
        }
        return row.at();
    }

    /** A figure in no catalogue may well be the same as one that is. */
    private static boolean contradict(@Nullable String code, @Nullable String other) {
        return code != null && other != null && !code.equals(other);
    }

    /** @param without an organisation whose own rows are left out */
    private List<Owned> rows(String directiveId, @Nullable String row, @Nullable String without) {
        return jdbc.sql("""
                        select * from (
                            select 'RESULT:' || f.position || ':' || o.id as row_key, o.unit_id, o.done_on as on_day,
                                   f.indicator as figure_name, f.indicator_code, f.value, f.qualifier, f.unit, f.raw_text,
                                   f.value_base
                              from occurrence o join occurrence_result f on f.occurrence_id = o.id
                             where o.directive_id = :directive and o.status = 'DONE' and f.counted_at is null
                            union all
                            select 'RECORD:0:' || r.id, coalesce(r.done_by_unit_id, r.unit_id), r.on_day,
                                   coalesce(r.indicator, r.title), r.indicator_code, r.value, r.qualifier, r.unit,
                                   r.raw_text, r.value_base
                              from obligation_record r
                             where r.directive_id = :directive and r.qualifier is not null and r.counted_at is null) w
                         where (cast(:row as text) is null or w.row_key = :row)
                           and w.unit_id is distinct from cast(:without as text)
                         order by w.on_day desc, w.row_key
                         limit :offered
                        """)
                .param("directive", directiveId)
                .param("row", row)
                .param("without", without)
                .param("offered", OFFERED)
                .query(CountedElsewhere::owned)
                .list();
    }

    private static Owned owned(ResultSet rs, int n) throws SQLException {
        return new Owned(
                new CountedAt(rs.getString("row_key"), rs.getString("unit_id")),
                rs.getObject("on_day", LocalDate.class),
                Objects.requireNonNull(ObligationRows.figure(rs)));
    }
}
