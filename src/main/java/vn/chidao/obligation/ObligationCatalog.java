package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.TextSight;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;

/**
 * Reads: obligations, who has done what, what lacks a rhythm, what is late, and the figures reports are made of. The
 * words of a recalled directive are closed here, where they are read, to whoever has given it up.
 */
@Service
@Transactional(readOnly = true)
public class ObligationCatalog {

    private static final String OBLIGATION = """
            select o.*, c.awaited_text, c.satisfied_by_directive, c.satisfied_on,
                   coalesce((select array_agg(u.unit_id order by u.position) from obligation_unit u
                             where u.obligation_id = o.id and u.valid_to is null), '{}') as unit_ids
            from obligation o left join obligation_condition c on c.obligation_id = o.id
            """;

    private static final String RECORD = """
            select r.*, coalesce(r.indicator, r.title) as figure_name, o.code
            from obligation_record r join obligation o on o.id = r.obligation_id
            """;

    private final JdbcClient jdbc;
    private final ObligationMatrix matrix;
    private final TextSight texts;
    private final MessageSource messages;
    private final BusinessClock clock;

    ObligationCatalog(
            JdbcClient jdbc, ObligationMatrix matrix, TextSight texts, MessageSource messages, BusinessClock clock) {
        this.jdbc = jdbc;
        this.matrix = matrix;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /** All obligations of a directive in the text's order. */
    public List<ObligationView> ofDirective(String directiveId) {
        return complete(
                jdbc.sql(OBLIGATION + " where o.directive_id = :id order by o.position")
                        .param("id", directiveId)
                        .query(ObligationRows::obligation)
                        .list(),
                "in (select id from obligation where directive_id = :id)",
                directiveId);
    }

    /** What a list to choose from says of an obligation. */
    public record Named(String id, String directiveId, String code, String action) {}

    /** The obligations in force of these directives that one of these organisations has to do, in the text's order. */
    public List<Named> inForce(Collection<String> directiveIds, Collection<String> unitIds) {
        return jdbc
                .sql("""
                        select o.id, o.directive_id, o.code, o.action from obligation o
                        where o.status = 'IN_FORCE' and o.directive_id = any(:directives)
                          and exists (select 1 from obligation_unit u
                                      where u.obligation_id = o.id and u.valid_to is null and u.unit_id = any(:units))
                        order by o.directive_id, o.position
                        """)
                .param("directives", directiveIds.toArray(String[]::new))
                .param("units", unitIds.toArray(String[]::new))
                .query(Named.class)
                .list()
                .stream()
                .map(each -> texts.isOpen(each.directiveId())
                        ? each
                        : new Named(each.id(), each.directiveId(), each.code(), say("obligation.closed.action")))
                .toList();
    }

    public Optional<ObligationView> find(String id) {
        return complete(
                        jdbc.sql(OBLIGATION + " where o.id = :id")
                                .param("id", id)
                                .query(ObligationRows::obligation)
                                .list(),
                        "= :id",
                        id)
                .stream()
                .findFirst();
    }

    public ObligationView require(String id) {
        return find(id).orElseThrow(() -> new NotFound("obligation", id));
    }

    /**
     * @param views all of one directive
     * @param which what follows "obligation_id" to pick the rows of these obligations
     */
    private List<ObligationView> complete(List<ObligationView> views, String which, String id) {
        if (views.isEmpty()) {
            return views;
        }
        List<ObligationView> complete = ObligationRows.attach(
                views,
                jdbc.sql("select * from rhythm_line where obligation_id " + which
                                + " and valid_to is null order by obligation_id, position")
                        .param("id", id)
                        .query(ObligationRows::rhythm)
                        .list(),
                jdbc.sql("select * from obligation_target where obligation_id " + which
                                + " order by obligation_id, position")
                        .param("id", id)
                        .query(ObligationRows::target)
                        .list());
        return texts.isOpen(views.get(0).directiveId())
                ? complete
                : complete.stream().map(this::closed).toList();
    }

    /** What is left to read of it when the text is closed to whoever asks. */
    private ObligationView closed(ObligationView view) {
        String said = say("obligation.closed.quote");
        List<Target> targets = new ArrayList<>();
        view.targets()
                .forEach(target -> targets.add(target.closed(
                        said, say("obligation.closed.target", String.valueOf(targets.size() + 1), view.code()))));
        return view.closed(said, say("obligation.closed.action"), targets);
    }

    private String say(String key, Object... args) {
        return Phrase.of(key, args).in(messages);
    }

    /**
     * Whom the text itself charges with reporting, in its order: "các đơn vị … báo cáo kết quả thực hiện". Left out is
     * who has reports or reviews of his own planned for it: his is no part of another's.
     */
    public List<String> obligedToReport(String directiveId) {
        return ofDirective(directiveId).stream()
                .filter(obligation -> obligation.status() == ObligationStatus.IN_FORCE)
                .filter(obligation -> obligation.kinds().contains(ObligationKind.REPORT)
                        && !obligation.stage().isPlanned())
                .flatMap(obligation -> obligation.unitIds().stream())
                .distinct()
                .toList();
    }

    /** Whom the obligations in force bind today, each once, in the order in which the text first binds them. */
    public List<String> bound(String directiveId) {
        return jdbc.sql("""
                        select u.unit_id from obligation o join obligation_unit u on u.obligation_id = o.id
                        where o.directive_id = :id and o.status = 'IN_FORCE' and u.valid_to is null
                        group by u.unit_id order by min(array[o.position, u.position])
                        """).param("id", directiveId).query(String.class).list();
    }

    /** What nobody can plan, because neither the text nor a decision says how often. */
    public List<ObligationView> gaps(String directiveId) {
        return ofDirective(directiveId).stream().filter(ObligationView::isGap).toList();
    }

    /** What waits for an event outside. */
    public List<ObligationView> waiting(String directiveId) {
        return ofDirective(directiveId).stream()
                .filter(obligation -> obligation.status() == ObligationStatus.WAITING_CONDITION)
                .toList();
    }

    /** Open occurrences past their due day, longest first. */
    public List<OccurrenceView> late(String directiveId) {
        LocalDate today = clock.today();
        return occurrences(directiveId).stream()
                .filter(occurrence -> occurrence.isLate(today))
                .toList();
    }

    /** Obligations by organisations with the state of each cell, as of today. */
    public MatrixView matrix(String directiveId) {
        return matrix.of(
                directiveId,
                ofDirective(directiveId),
                former(directiveId),
                occurrences(directiveId),
                records(directiveId),
                clock.today());
    }

    /** Who handed an obligation over, to whom. */
    record Former(String obligationId, String code, String unitId, String successorUnitId) {}

    private List<Former> former(String directiveId) {
        return jdbc.sql("""
                        select u.obligation_id, o.code, u.unit_id, u.successor_unit_id
                        from obligation_unit u join obligation o on o.id = u.obligation_id
                        where o.directive_id = :id and u.successor_unit_id is not null
                        order by o.position, u.position
                        """).param("id", directiveId).query(Former.class).list();
    }

    /**
     * The codes of the obligations an organisation has taken over under a directive, by the organisations it has them
     * from, in however many steps.
     */
    public Map<String, Set<String>> takenOver(String directiveId, String unitId) {
        Map<String, Set<String>> codesByUnit = new TreeMap<>();
        Set<Former> known = new HashSet<>();
        List<Former> all = former(directiveId);
        boolean grown = true;
        while (grown) {
            grown = known.addAll(all.stream()
                    .filter(one -> one.successorUnitId().equals(unitId)
                            || known.stream()
                                    .anyMatch(later -> later.unitId().equals(one.successorUnitId())
                                            && later.obligationId().equals(one.obligationId())))
                    .toList());
        }
        known.forEach(one -> codesByUnit
                .computeIfAbsent(one.unitId(), unit -> new HashSet<>())
                .add(one.code()));
        codesByUnit.remove(unitId);
        return codesByUnit;
    }

    private List<OccurrenceView> occurrences(String directiveId) {
        return jdbc.sql("select * from occurrence where directive_id = :id order by due_on, id")
                .param("id", directiveId)
                .query(ObligationRows::occurrence)
                .list();
    }

    /** All work on record that was done up to this day: confirmed results and records, by day. */
    public List<RecordedWork> work(String directiveId, LocalDate until) {
        return work(directiveId, null, LocalDate.of(1, 1, 1), until);
    }

    /**
     * The same of one organisation and these days.
     *
     * @param unitId whose obligation it counts for, or whose work it was; null for all
     */
    public List<RecordedWork> work(String directiveId, @Nullable String unitId, LocalDate from, LocalDate until) {
        return ObligationRows.merged(jdbc.sql("""
                        select 'RESULT' as source, o.id as source_id, o.obligation_code as code, o.unit_id,
                               o.unit_id as done_by_unit_id, o.done_on as on_day, b.action as title, f.content,
                               f.indicator as figure_name, f.indicator_code, f.value, f.qualifier, f.unit, f.raw_text,
                               f.value_base, f.counted_at_unit_id, f.position
                        from occurrence o
                        join obligation b on b.id = o.obligation_id
                        left join occurrence_result f on f.occurrence_id = o.id
                        where o.directive_id = :id and o.status = 'DONE' and o.done_on between :from and :until
                          and (cast(:unit as text) is null or o.unit_id = :unit)
                        union all
                        select 'RECORD', r.id, o.code, r.unit_id, coalesce(r.done_by_unit_id, r.unit_id), r.on_day, r.title,
                               r.content, coalesce(r.indicator, r.title), r.indicator_code, r.value, r.qualifier, r.unit,
                               r.raw_text, r.value_base, r.counted_at_unit_id, 0
                        from obligation_record r join obligation o on o.id = r.obligation_id
                        where r.directive_id = :id and r.on_day between :from and :until
                          and (cast(:unit as text) is null or r.unit_id = :unit or r.done_by_unit_id = :unit)
                        order by on_day, code, source_id, position
                        """)
                .param("id", directiveId)
                .param("unit", unitId)
                .param("from", from)
                .param("until", until)
                .query(ObligationRows::work)
                .list());
    }

    /** The rows that figures rest on, by the ids of their sources; what is not there any more is left out. */
    public List<RecordedRow> rowsOf(Collection<String> resultIds, Collection<String> recordIds) {
        return jdbc.sql("""
                        select 'RESULT' as source, o.id as source_id, o.obligation_id, o.obligation_code, o.directive_id,
                               b.action as title, o.evidence_file_id as file_id
                          from occurrence o join obligation b on b.id = o.obligation_id
                         where o.id = any(:results)
                        union all
                        select 'RECORD', r.id, r.obligation_id, o.code, r.directive_id, r.title, r.file_id
                          from obligation_record r join obligation o on o.id = r.obligation_id
                         where r.id = any(:records)
                        """)
                .param("results", resultIds.toArray(String[]::new))
                .param("records", recordIds.toArray(String[]::new))
                .query(RecordedRow.class)
                .list();
    }

    /** Records of one obligation, latest first. */
    public List<RecordView> recordsOf(String obligationId) {
        return jdbc.sql(RECORD + " where r.obligation_id = :id order by r.on_day desc, r.recorded_at desc")
                .param("id", obligationId)
                .query(ObligationRows::record)
                .list();
    }

    private List<RecordView> records(String directiveId) {
        return jdbc.sql(RECORD + " where r.directive_id = :id")
                .param("id", directiveId)
                .query(ObligationRows::record)
                .list();
    }
}
