package vn.chidao.festival;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.festival.FestivalAssignment.Moment;
import vn.chidao.festival.Visitors.Sent;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/** What is done about assignments to festivals, one act a method, in the caller's transaction. */
@Service
@Transactional
public class FestivalManagement {

    /** How many assignments are made at once: as many as a district has residential areas, and more. */
    static final int MOST_AT_ONCE = 400;

    private static final String REFUSED = "festival.access.assign";
    private static final String CLOSING_REFUSED = "festival.access.close-opinion";

    private final FestivalAssignmentRepository assignments;
    private final FestivalProcess process;
    private final FestivalRights rights;
    private final FestivalRecords records;
    private final Visitors visitors;
    private final OrganizationDirectory organizations;
    private final WorkingDays workingDays;
    private final AttachmentStore files;
    private final Access access;
    private final FestivalProperties properties;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    FestivalManagement(
            FestivalAssignmentRepository assignments,
            FestivalProcess process,
            FestivalRights rights,
            FestivalRecords records,
            Visitors visitors,
            OrganizationDirectory organizations,
            WorkingDays workingDays,
            AttachmentStore files,
            Access access,
            FestivalProperties properties,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.process = process;
        this.rights = rights;
        this.records = records;
        this.visitors = visitors;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.files = files;
        this.access = access;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sends each of the visitors to each of the residential areas; the organisation of each is asked for a report.
     *
     * @return the ids of the assignments, by area and within it by visitor
     * @throws BusinessRuleViolation at the field, for an area of elsewhere, somebody who is sent there already, a year
     *     that is over, or an obligation the visits cannot serve
     */
    public List<String> assign(AssignFestival command) {
        access.require(Right.ASSIGN_FESTIVAL, Thing.of(command.unitId()), REFUSED);
        requireAssigner(command.unitId());
        Set<String> areas = new LinkedHashSet<>(command.areaIds());
        requireAreas(command.unitId(), areas);
        requireVisitors(command.visitors(), areas.size());
        Map<Visitor, String> unitIds = new HashMap<>();
        command.visitors()
                .forEach(visitor -> unitIds.computeIfAbsent(
                        visitor, any -> visitors.unitOf("visitors", visitor, command.unitId())));
        Optional<ObligationView> obligation = records.usable("obligationId", command.obligationId());
        List<FestivalAssignment> standing = assignments.findStanding(command.year(), areas);
        People people = people(
                Stream.concat(
                                command.visitors().stream().map(visitor -> new Sent(visitor, command.day())),
                                standing.stream().map(FestivalManagement::sent))
                        .toList(),
                areas);
        Map<String, Set<String>> sent = new HashMap<>();
        standing.forEach(each ->
                sent.computeIfAbsent(each.areaId(), any -> new HashSet<>()).addAll(people.identitiesOf(each)));
        List<String> ids = new ArrayList<>();
        for (String areaId : areas) {
            for (Visitor visitor : command.visitors()) {
                FestivalAssignment assignment = new FestivalAssignment(
                        UUID.randomUUID().toString(),
                        command,
                        areaId,
                        visitor,
                        unitIds.getOrDefault(visitor, command.unitId()),
                        now());
                obligation.ifPresent(served -> records.requireConcerned("obligationId", served, assignment));
                requireNew(sent.computeIfAbsent(areaId, any -> new HashSet<>()), assignment, people, "visitors");
                store(assignment, AssignmentAct.ASSIGNED, people, "visitors");
                ask(assignment);
                ids.add(assignment.id());
            }
        }
        return ids;
    }

    /** What people and places are called and what tells the people apart, asked at once for all. */
    private record People(Map<Sent, String> labels, Map<Sent, Set<String>> identities, Map<String, String> areaNames) {

        String labelOf(FestivalAssignment assignment) {
            return String.valueOf(labels.get(sent(assignment)));
        }

        Set<String> identitiesOf(FestivalAssignment assignment) {
            return identities.getOrDefault(sent(assignment), Set.of());
        }

        String areaOf(FestivalAssignment assignment) {
            return areaNames.getOrDefault(assignment.areaId(), assignment.areaId());
        }
    }

    private People people(List<Sent> sent, Set<String> areaIds) {
        return new People(
                visitors.labels(sent), visitors.identities(sent), organizations.namesOf(areaIds, clock.today()));
    }

    private People people(FestivalAssignment assignment) {
        return people(List.of(sent(assignment)), Set.of(assignment.areaId()));
    }

    private static Sent sent(FestivalAssignment assignment) {
        return new Sent(assignment.visitor(), assignment.day());
    }

    private void requireAssigner(String unitId) {
        if (organizations.unit(unitId).filter(Grounds::isLeading).isEmpty()) {
            throw BusinessRuleViolation.at("unit", "festival.rule.assigner-kind");
        }
    }

    private void requireAreas(String unitId, Set<String> areaIds) {
        if (areaIds.isEmpty()) {
            throw BusinessRuleViolation.at("areas", "festival.rule.area-required");
        }
        Set<String> possible = new HashSet<>();
        rights.areasOf(unitId).stream().map(UnitView::id).forEach(possible::add);
        for (String areaId : areaIds) {
            if (!possible.contains(areaId)) {
                throw BusinessRuleViolation.at(
                        "areas", "festival.rule.area-of-elsewhere", organizations.nameOf(areaId));
            }
        }
    }

    private static void requireVisitors(List<Visitor> named, int areas) {
        if (named.isEmpty()) {
            throw BusinessRuleViolation.at("visitors", "festival.rule.visitor-required");
        }
        if (named.size() * areas > MOST_AT_ONCE) {
            throw BusinessRuleViolation.at("areas", "festival.rule.many-at-once", MOST_AT_ONCE);
        }
    }

    /**
     * Somebody else goes, on another day or for another obligation; the report is asked for anew where that concerns it.
     */
    public void change(ChangeAssignment command) {
        FestivalAssignment assignment = toChange(command.assignmentId(), command.seen());
        VisitTurn before = assignment.turn();
        String unitId = visitors.unitOf("visitor", command.visitor(), assignment.assigningUnitId());
        Set<String> others = new HashSet<>();
        visitors.identities(assignments.findStanding(assignment.year(), Set.of(assignment.areaId())).stream()
                        .filter(other -> !other.id().equals(assignment.id()))
                        .map(FestivalManagement::sent)
                        .toList())
                .values()
                .forEach(others::addAll);
        boolean anew = assignment.change(command, unitId, now());
        records.usable("obligationId", command.obligationId())
                .ifPresent(served -> records.requireConcerned("obligationId", served, assignment));
        People people = people(assignment);
        requireNew(others, assignment, people, "visitor");
        FestivalMoved moved = store(assignment, AssignmentAct.CHANGED, people, "visitor");
        if (anew) {
            process.end(before, said(moved));
            ask(assignment);
        }
    }

    /**
     * Nobody is sent after all; the report is not asked for any longer.
     *
     * @param seen the version whoever does it has seen
     * @throws AlreadyHandled when somebody has changed it since
     */
    public void withdraw(String assignmentId, long seen, @Nullable String reason) {
        FestivalAssignment assignment = toChange(assignmentId, seen);
        assignment.withdraw(reason, now());
        FestivalMoved moved = store(assignment, AssignmentAct.WITHDRAWN, people(assignment), "visitor");
        process.end(assignment.turn(), said(moved));
    }

    private FestivalAssignment toChange(String assignmentId, long seen) {
        FestivalAssignment assignment = held(assignmentId);
        access.require(Right.ASSIGN_FESTIVAL, Thing.of(assignment.assigningUnitId()), REFUSED);
        assignment.requireSeen(seen);
        return assignment;
    }

    /** The organisation of whoever was sent reports; a visit that serves an obligation goes on the record of that. */
    public void report(VisitTurn turn, ReportVisit report) {
        String fileId = report.fileId();
        if (fileId != null && !fileId.isBlank() && !files.isUsable(fileId)) {
            throw BusinessRuleViolation.at("file", "directive.rule.file-unknown");
        }
        FestivalAssignment assignment = held(turn.assignmentId());
        assignment.report(turn, report, this::opinion, now());
        store(assignment, AssignmentAct.REPORTED, people(assignment), "attendance");
        if (report.attendance().isVisit()) {
            records.write(assignment);
            assignments.saveAndFlush(assignment);
        }
    }

    private OpinionHeard opinion(ReportVisit.Opinion said) {
        String concerns = said.concerns() == null || said.concerns().isBlank()
                ? null
                : said.concerns().strip();
        return new OpinionHeard(
                UUID.randomUUID().toString(),
                said.text().strip(),
                said.content(),
                concerns,
                concerns == null ? null : rights.meant(concerns).orElse(null),
                null);
    }

    /**
     * Whoever sent somebody, or his organisation, says that an opinion he heard needs no recommendation.
     *
     * @param reason that it was answered on the spot, or why nothing is to be recommended
     * @throws AlreadyHandled when somebody has said so before
     */
    public void closeOpinion(String opinionId, @Nullable String reason) {
        FestivalAssignment assignment = assignments
                .findIdOfOpinion(opinionId)
                .map(this::held)
                .orElseThrow(() -> new NotFound("festival opinion", opinionId));
        access.require(
                Right.ASSIGN_FESTIVAL,
                Thing.of(assignment.assigningUnitId(), assignment.visitingUnitId()),
                CLOSING_REFUSED);
        assignment.closeOpinion(opinionId, reason, now());
        assignments.saveAndFlush(assignment);
        events.publishEvent(new OpinionClosed(
                assignment.id(),
                CurrentActor.get().organizationId(),
                organizations.nameOf(assignment.areaId()),
                assignment.year()));
    }

    /** The place has become part of another: whoever was to go there goes to that one, and is asked about it. */
    void moveTo(FestivalAssignment assignment, String areaId, String whereDouble) {
        VisitTurn before = assignment.turn();
        boolean there = assignments.findStanding(assignment.year(), Set.of(areaId)).stream()
                .anyMatch(other -> other.visitorKey().equals(assignment.visitorKey()));
        if (there) {
            assignment.end(whereDouble, now());
        } else {
            assignment.moveTo(areaId, now());
        }
        FestivalMoved moved =
                store(assignment, there ? AssignmentAct.WITHDRAWN : AssignmentAct.MOVED, people(assignment), "visitor");
        process.end(before, said(moved));
        if (!there) {
            ask(assignment);
        }
    }

    /** The place is gone and no other residential area stands for it: nobody is sent there any more. */
    void endForWantOfAPlace(FestivalAssignment assignment, String why) {
        VisitTurn before = assignment.turn();
        assignment.end(why, now());
        process.end(before, said(store(assignment, AssignmentAct.WITHDRAWN, people(assignment), "visitor")));
    }

    private static void requireNew(Set<String> sent, FestivalAssignment assignment, People people, String field) {
        Set<String> identities = people.identitiesOf(assignment);
        if (identities.stream().anyMatch(sent::contains)) {
            throw sentTwice(assignment, people, field);
        }
        sent.addAll(identities);
    }

    private static BusinessRuleViolation sentTwice(FestivalAssignment assignment, People people, String field) {
        return BusinessRuleViolation.at(
                field,
                "festival.rule.sent-twice",
                people.labelOf(assignment),
                people.areaOf(assignment),
                String.valueOf(assignment.year()));
    }

    private void ask(FestivalAssignment assignment) {
        LocalDate from = assignment.day().isBefore(clock.today()) ? clock.today() : assignment.day();
        process.askForReport(
                assignment.turn(),
                assignment.visitingUnitId(),
                assignment.visitor().positionId(),
                assignment.assigningUnitId(),
                workingDays.of(assignment.visitingUnitId()).plus(from, properties.reportWithin()));
    }

    /** How many working days after the festival a report is due. */
    public int reportWithin() {
        return properties.reportWithin();
    }

    /** Whether festivals are held on this day as a rule: from 1 to 18 November. */
    public boolean isUsualDay(LocalDate day) {
        return FestivalAssignment.isUsual(day);
    }

    /** 18 November. */
    public LocalDate usualDay(int year) {
        return FestivalAssignment.usualDay(year);
    }

    private FestivalAssignment held(String id) {
        return assignments.hold(id).orElseThrow(() -> new NotFound("festival assignment", id));
    }

    private Moment now() {
        return new Moment(CurrentActor.get(), clock.today(), clock.instant());
    }

    /** Written at once: tasks that follow in this transaction describe it from its rows. */
    private FestivalMoved store(FestivalAssignment assignment, AssignmentAct act, People people, String field) {
        try {
            assignments.saveAndFlush(assignment);
        } catch (DataIntegrityViolationException taken) {
            if (!String.valueOf(taken.getMessage()).contains("uk_festival_assignment_visitor")) {
                throw taken;
            }
            // Two officers sent him there at the same moment; the transaction can read no names any more.
            throw sentTwice(assignment, people, field);
        }
        FestivalMoved moved = new FestivalMoved(
                assignment.id(),
                act,
                act == AssignmentAct.REPORTED ? assignment.visitingUnitId() : assignment.assigningUnitId(),
                people.labelOf(assignment),
                people.areaOf(assignment),
                assignment.year(),
                assignment.opinions().size(),
                assignment.lastReason());
        events.publishEvent(moved);
        return moved;
    }

    private String said(FestivalMoved moved) {
        return moved.facts().summary().in(messages);
    }
}
