package vn.chidao.steering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskFormHandler.Option;

/** What people see above the forms of a meeting, and what stands in these or may be chosen there. */
@Component
@Transactional(readOnly = true)
public class MeetingBriefings {

    private final SteeringMeetingRepository meetings;
    private final SteeringCommitteeRepository committees;
    private final MeetingMinutes minutes;
    private final ConclusionFollowUps followUps;
    private final Rosters rosters;
    private final OrganizationDirectory organizations;
    private final DirectiveCatalog directives;
    private final Words words;

    MeetingBriefings(
            SteeringMeetingRepository meetings,
            SteeringCommitteeRepository committees,
            MeetingMinutes minutes,
            ConclusionFollowUps followUps,
            Rosters rosters,
            OrganizationDirectory organizations,
            DirectiveCatalog directives,
            Words words) {
        this.meetings = meetings;
        this.committees = committees;
        this.minutes = minutes;
        this.followUps = followUps;
        this.rosters = rosters;
        this.organizations = organizations;
        this.directives = directives;
        this.words = words;
    }

    /** The meeting to be prepared: agenda, seats without anybody, what earlier meetings asked. */
    public TaskBriefing prepared(MeetingTurn turn) {
        SteeringMeeting meeting = meetingOf(turn);
        SteeringCommittee committee = committeeOf(meeting);
        Roster roster = rosters.on(committee, meeting.on());
        return about(committee, meeting)
                .fact(
                        words.of("steering.task.members"),
                        words.of(
                                "steering.task.members-of",
                                roster.lines().size(),
                                roster.gaps().size()))
                .grid(agenda(meeting))
                .grid(
                        words.of("steering.task.gaps"),
                        List.of(
                                words.of("steering.column.role"),
                                words.of("steering.column.seat"),
                                words.of("steering.column.state")),
                        roster.gaps().stream()
                                .map(line ->
                                        List.of(words.nameOf(line.role()), line.label(), words.nameOf(line.state())))
                                .toList())
                .grid(earlier(committee, meeting))
                .build();
    }

    /** The meeting to be put down. */
    public TaskBriefing written(MeetingTurn turn) {
        SteeringMeeting meeting = meetingOf(turn);
        SteeringCommittee committee = committeeOf(meeting);
        return about(committee, meeting)
                .text(
                        words.of("steering.task.returned"),
                        meeting.status() == MeetingStatus.MINUTES_RETURNED ? meeting.lastReason() : null)
                .grid(agenda(meeting))
                .grid(earlier(committee, meeting))
                .build();
    }

    /** The minutes to be confirmed. */
    public TaskBriefing confirmed(MeetingTurn turn) {
        SteeringMeeting meeting = meetingOf(turn);
        SteeringCommittee committee = committeeOf(meeting);
        TaskBriefing.Builder briefing = about(committee, meeting)
                .fact(words.of("steering.field.written-by"), meeting.writtenBy())
                .grid(
                        words.of("steering.task.attendance"),
                        List.of(
                                words.of("steering.column.member"),
                                words.of("steering.column.presence"),
                                words.of("steering.column.note")),
                        meeting.attendance().stream()
                                .map(each -> List.of(each.member(), words.nameOf(each.presence()), noteOf(each)))
                                .toList());
        meeting.agenda().forEach(item -> briefing.text(item.title(), item.said()));
        return briefing.text(words.of("steering.field.remark"), meeting.remark())
                .grid(
                        words.of("steering.task.conclusions"),
                        List.of(
                                words.of("steering.column.conclusion"),
                                words.of("steering.column.unit"),
                                words.of("steering.column.due")),
                        meeting.conclusions().stream()
                                .map(each -> List.of(
                                        each.text(), organizations.nameOf(each.unitId()), Days.written(each.dueOn())))
                                .toList())
                .build();
    }

    private static String noteOf(Attendance attendance) {
        return attendance.representative() == null
                ? Objects.requireNonNullElse(attendance.reason(), "")
                : attendance.representative();
    }

    private TaskBriefing.Builder about(SteeringCommittee committee, SteeringMeeting meeting) {
        return TaskBriefing.about(words.of(
                        "steering.task.subject", meeting.number(), String.valueOf(meeting.year()), committee.name()))
                .unit(committee.standingUnitId())
                .directive(
                        committee.directiveId(),
                        directives.require(committee.directiveId()).label())
                .fact(
                        words.of("steering.field.meeting"),
                        words.of(
                                "steering.task.when",
                                meeting.at().toString(),
                                Days.written(meeting.on()),
                                meeting.place()),
                        "/steering-committees/meetings/" + meeting.id())
                .fact(words.of("steering.field.preparation"), meeting.preparation());
    }

    private TaskBriefing.Grid agenda(SteeringMeeting meeting) {
        return new TaskBriefing.Grid(
                words.of("steering.field.agenda"),
                List.of(
                        words.of("steering.column.item"),
                        words.of("steering.column.presenter"),
                        words.of("steering.column.minutes")),
                meeting.agenda().stream()
                        .map(item -> List.of(item.title(), item.presenter(), String.valueOf(item.minutes())))
                        .toList());
    }

    private TaskBriefing.Grid earlier(SteeringCommittee committee, SteeringMeeting meeting) {
        return new TaskBriefing.Grid(
                words.of("steering.field.earlier"),
                List.of(
                        words.of("steering.column.conclusion"),
                        words.of("steering.column.unit"),
                        words.of("steering.column.due"),
                        words.of("steering.column.state")),
                followUps.until(committee, meeting.on()).stream()
                        .map(each -> List.of(
                                each.text(), each.unitName(), Days.written(each.dueOn()), words.nameOf(each.state())))
                        .toList());
    }

    /** Those who may be in the chair, by rank. */
    public List<Option> chairs(MeetingTurn turn) {
        SteeringMeeting meeting = meetingOf(turn);
        return rosters.on(committeeOf(meeting), meeting.on()).sitting().stream()
                .filter(line -> line.role().mayChair())
                .map(line -> new Option(line.seatId(), words.nameOf(line.role()) + ": " + line.said()))
                .toList();
    }

    /** The minutes as they stand, or a row for every member and every item. */
    public Map<String, Object> minutes(MeetingTurn turn) {
        SteeringMeeting meeting = meetingOf(turn);
        Roster roster = rosters.on(committeeOf(meeting), meeting.on());
        Map<String, Attendance> known = new HashMap<>();
        meeting.attendance().forEach(each -> known.put(each.seatId(), each));
        Map<String, Object> values = new HashMap<>();
        List<Option> chairs = chairs(turn);
        chairs.stream()
                .filter(each -> each.value().equals(meeting.chairSeatId()))
                .findFirst()
                .or(() -> chairs.stream().findFirst())
                .ifPresent(chair -> values.put("chair", chair.value()));
        values.put(
                "attendance",
                roster.sitting().stream()
                        .map(line -> row(line.seatId(), known.get(line.seatId())))
                        .toList());
        values.put(
                "said",
                meeting.agenda().stream()
                        .map(item -> {
                            Map<String, Object> row = new LinkedHashMap<>(Map.of("item", item.itemId()));
                            if (item.said() != null) {
                                row.put("text", item.said());
                            }
                            return row;
                        })
                        .toList());
        List<Map<String, Object>> concluded = new ArrayList<>();
        meeting.conclusions()
                .forEach(each -> concluded.add(Map.of(
                        "text", each.text(),
                        "unit", each.unitId(),
                        "dueOn", each.dueOn().toString())));
        values.put("conclusions", concluded);
        if (meeting.remark() != null) {
            values.put("remark", meeting.remark());
        }
        return values;
    }

    private static Map<String, Object> row(String seatId, @Nullable Attendance known) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("seat", seatId);
        row.put("presence", (known == null ? Presence.PRESENT : known.presence()).name());
        if (known != null && known.representativePositionId() != null) {
            row.put("representative", known.representativePositionId());
        }
        if (known != null && known.reason() != null) {
            row.put("reason", known.reason());
        }
        return row;
    }

    /** What may be chosen in the minutes. */
    public Map<String, List<Option>> choices(MeetingTurn turn) {
        SteeringMeeting meeting = meetingOf(turn);
        SteeringCommittee committee = committeeOf(meeting);
        Roster roster = rosters.on(committee, meeting.on());
        return Map.of(
                "chairs",
                chairs(turn),
                "seats",
                roster.sitting().stream()
                        .map(line -> new Option(line.seatId(), line.said()))
                        .toList(),
                "representatives",
                minutes.representatives(roster).stream()
                        .map(position -> new Option(position.id(), position.label()))
                        .toList(),
                "items",
                meeting.agenda().stream()
                        .map(item -> new Option(item.itemId(), item.title()))
                        .toList(),
                "units",
                minutes.addressees(committee, roster).stream()
                        .map(unit -> new Option(unit.id(), unit.name()))
                        .toList());
    }

    private SteeringMeeting meetingOf(MeetingTurn turn) {
        return meetings.findById(turn.meetingId())
                .orElseThrow(() -> new NotFound("steering meeting", turn.meetingId()));
    }

    private SteeringCommittee committeeOf(SteeringMeeting meeting) {
        return committees
                .findById(meeting.committeeId())
                .orElseThrow(() -> new NotFound("steering committee", meeting.committeeId()));
    }
}
