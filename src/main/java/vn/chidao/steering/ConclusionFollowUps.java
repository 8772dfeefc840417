package vn.chidao.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitDay;
import vn.chidao.shared.BusinessClock;

/** Follows what meetings have asked through the acts of whoever was asked. */
@Component
class ConclusionFollowUps {

    private static final String DONE = "DONE";

    private final Occurrences occurrences;
    private final OrganizationDirectory organizations;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ConclusionFollowUps(
            Occurrences occurrences, OrganizationDirectory organizations, JdbcClient jdbc, BusinessClock clock) {
        this.occurrences = occurrences;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A conclusion as it stands in its meeting; {@code number} counts from 1. */
    private record Row(
            String meetingId,
            int year,
            int meeting,
            LocalDate on,
            boolean concluded,
            int number,
            String text,
            String unitId,
            LocalDate dueOn,
            @Nullable String obligationId) {}

    /** What one meeting asked, in its order. */
    List<FollowedConclusion> of(SteeringCommittee committee, String meetingId) {
        return followed(
                committee,
                asked("m.id = :meeting")
                        .param("meeting", meetingId)
                        .query(ConclusionFollowUps::row)
                        .list());
    }

    /** What all concluded meetings of a committee until a day asked, what is not done first. */
    List<FollowedConclusion> until(SteeringCommittee committee, LocalDate day) {
        return followed(
                        committee,
                        asked("m.committee_id = :committee and m.status = 'CONCLUDED' and m.meet_on <= :day")
                                .param("committee", committee.id())
                                .param("day", day)
                                .query(ConclusionFollowUps::row)
                                .list())
                .stream()
                .sorted(Comparator.comparing(ConclusionFollowUps::isOver))
                .toList();
    }

    private static boolean isOver(FollowedConclusion conclusion) {
        return conclusion.state() != ConclusionState.OPEN && conclusion.state() != ConclusionState.LATE;
    }

    private JdbcClient.StatementSpec asked(String condition) {
        return jdbc.sql("""
                select m.id, m.meet_year, m.number, m.meet_on, m.status, c.position, c.words, c.unit_id, c.due_on,
                    c.obligation_id
                from steering_conclusion c join steering_meeting m on m.id = c.meeting_id where %s
                order by m.meet_on desc, m.meet_at desc, m.id, c.position
                """.formatted(condition));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getInt("meet_year"),
                row.getInt("number"),
                row.getObject("meet_on", LocalDate.class),
                MeetingStatus.CONCLUDED.name().equals(row.getString("status")),
                row.getInt("position") + 1,
                row.getString("words"),
                row.getString("unit_id"),
                row.getObject("due_on", LocalDate.class),
                row.getString("obligation_id"));
    }

    private List<FollowedConclusion> followed(SteeringCommittee committee, List<Row> rows) {
        Map<String, List<OccurrenceView>> work = occurrences.ofObligations(
                rows.stream().map(Row::obligationId).filter(Objects::nonNull).toList());
        Map<UnitDay, String> names = organizations.namesOf(
                rows.stream().map(row -> new UnitDay(row.unitId(), row.on())).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> followed(
                        committee,
                        row,
                        names.getOrDefault(new UnitDay(row.unitId(), row.on()), row.unitId()),
                        row.obligationId() == null ? List.of() : work.getOrDefault(row.obligationId(), List.of())))
                .toList();
    }

    private FollowedConclusion followed(
            SteeringCommittee committee, Row row, String unitName, List<OccurrenceView> work) {
        ConclusionState unbound = row.concluded() ? ConclusionState.UNBOUND : ConclusionState.PROPOSED;
        return new FollowedConclusion(
                row.meetingId(),
                ConclusionBindings.codeOf(committee, row.year(), row.meeting(), row.number()),
                row.text(),
                unitName,
                work.stream()
                        .map(OccurrenceView::dueOn)
                        .max(Comparator.naturalOrder())
                        .orElse(row.dueOn()),
                row.obligationId(),
                row.obligationId() == null ? unbound : stateOf(work, clock.today()));
    }

    static ConclusionState stateOf(List<OccurrenceView> work, LocalDate today) {
        if (work.stream().anyMatch(one -> one.isLate(today))) {
            return ConclusionState.LATE;
        }
        if (work.stream().anyMatch(OccurrenceView::isOpen)) {
            return ConclusionState.OPEN;
        }
        return !work.isEmpty() && work.stream().allMatch(one -> DONE.equals(one.status()))
                ? ConclusionState.DONE
                : ConclusionState.ENDED;
    }
}
