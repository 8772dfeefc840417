package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.exemplar.ExemplarManagement;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.WorkList;

/** What councils do, one act a method, in the caller's transaction. */
@Service
@Transactional
public class CouncilManagement {

    private static final String SUBJECT = "commendation-council";
    private static final int FURTHEST_DAY = 366;

    private final CouncilRepository councils;
    private final BallotRepository ballots;
    private final NominationRepository proposals;
    private final AwardRules rules;
    private final CommendationGrounds grounds;
    private final CommendationProcess process;
    private final ExemplarManagement exemplars;
    private final OrganizationDirectory organizations;
    private final WorkingDays workingDays;
    private final WorkList workList;
    private final AttachmentStore files;
    private final Dossiers dossiers;
    private final Access access;
    private final CommendationProperties properties;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CouncilManagement(
            CouncilRepository councils,
            BallotRepository ballots,
            NominationRepository proposals,
            AwardRules rules,
            CommendationGrounds grounds,
            CommendationProcess process,
            ExemplarManagement exemplars,
            OrganizationDirectory organizations,
            WorkingDays workingDays,
            WorkList workList,
            AttachmentStore files,
            Dossiers dossiers,
            Access access,
            CommendationProperties properties,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.councils = councils;
        this.ballots = ballots;
        this.proposals = proposals;
        this.rules = rules;
        this.grounds = grounds;
        this.process = process;
        this.exemplars = exemplars;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.workList = workList;
        this.files = files;
        this.dossiers = dossiers;
        this.access = access;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Asks the members for their votes, or takes the count of the minutes, which decides at once.
     *
     * @return the council's id
     */
    public String convene(ConveneCouncil command) {
        access.require(Right.OPEN_COMMENDATION, Thing.of(command.awardingUnitId()), OccasionManagement.REFUSED);
        boolean voting = command.mode() == CouncilMode.BALLOT;
        LocalDate day = day(command.heldOn(), voting);
        List<Nomination> held = voted(command);
        List<PositionView> members = voting ? members(command, held.get(0).directiveId()) : List.of();
        Integer counted = command.members();
        if (!voting && counted == null) {
            throw BusinessRuleViolation.at(
                    "members", "commendation.rule.members", String.valueOf(Council.MOST_MEMBERS));
        }
        String minutes = voting ? null : minutes(command.minutesFileId(), true);
        Council begun = new Council(
                UUID.randomUUID().toString(),
                held.get(0).directiveId(),
                command.awardingUnitId(),
                command.mode(),
                day,
                counted == null || voting ? members.size() : counted,
                held.stream().map(this::item).toList(),
                minutes,
                CurrentActor.get(),
                clock.instant());
        Map<String, VoteCount> counts = voting ? Map.of() : counts(command, begun);
        Council council = councils.saveAndFlush(begun);
        for (Nomination proposal : held) {
            proposal.toCouncil(council.id(), CurrentActor.get(), clock.instant());
            store(proposal, NominationStepKind.TO_COUNCIL);
        }
        publish(council, CommendationAct.COUNCIL_CONVENED);
        if (voting) {
            ask(council, members);
        } else {
            finish(council, counts, null);
        }
        return council.id();
    }

    private LocalDate day(@Nullable LocalDate day, boolean ahead) {
        LocalDate today = clock.today();
        if (day == null) {
            throw BusinessRuleViolation.at("heldOn", "commendation.rule.day-required");
        }
        if (day.isBefore(today.minusDays(FURTHEST_DAY)) || day.isAfter(ahead ? today.plusDays(FURTHEST_DAY) : today)) {
            throw BusinessRuleViolation.at("heldOn", "commendation.rule.council-day");
        }
        return day;
    }

    private List<Nomination> voted(ConveneCouncil command) {
        if (command.proposalIds().isEmpty()) {
            throw BusinessRuleViolation.at("proposals", "commendation.rule.proposals-required");
        }
        List<Nomination> held = proposals.holdAll(command.proposalIds());
        if (held.size() != command.proposalIds().size()
                || held.stream().anyMatch(each -> !each.awardingUnitId().equals(command.awardingUnitId()))) {
            throw BusinessRuleViolation.at("proposals", "commendation.rule.proposals-unknown");
        }
        held.stream()
                .filter(each -> each.status() != NominationStatus.ACCEPTED)
                .findFirst()
                .ifPresent(each -> {
                    throw each.overtaken();
                });
        if (held.stream().map(Nomination::directiveId).distinct().count() > 1) {
            throw BusinessRuleViolation.at("proposals", "commendation.rule.proposals-of-several");
        }
        return held;
    }

    private Council.Item item(Nomination proposal) {
        Integer percent = rules.find(proposal.text().form())
                .map(AwardForm::council)
                .orElseThrow(() -> BusinessRuleViolation.at(
                        "proposals",
                        "commendation.rule.no-council",
                        rules.formName(String.valueOf(proposal.text().form()))));
        return new Council.Item(proposal.id(), percent);
    }

    private List<PositionView> members(ConveneCouncil command, String directiveId) {
        List<String> positionIds = command.positionIds();
        List<PositionView> members = positionIds.stream()
                .flatMap(id -> organizations.position(id).stream())
                .toList();
        if (members.isEmpty() || members.size() != positionIds.size() || members.size() > Council.MOST_MEMBERS) {
            throw BusinessRuleViolation.at(
                    "members", "commendation.rule.members", String.valueOf(Council.MOST_MEMBERS));
        }
        Set<String> beside = grounds.beside(command.awardingUnitId(), Set.of(directiveId)).stream()
                .map(UnitView::id)
                .collect(Collectors.toSet());
        members.stream()
                .filter(member -> !beside.contains(member.unitId()))
                .findFirst()
                .ifPresent(member -> {
                    throw BusinessRuleViolation.at("members", "commendation.rule.member-elsewhere", member.label());
                });
        return members;
    }

    private @Nullable String minutes(@Nullable String fileId, boolean needed) {
        if (fileId == null || fileId.isBlank()) {
            if (needed) {
                throw BusinessRuleViolation.at("minutes", "commendation.rule.minutes-required");
            }
            return null;
        }
        if (!files.isUsable(fileId)) {
            throw BusinessRuleViolation.at("minutes", "directive.rule.file-unknown");
        }
        if (dossiers.isOfAnother(fileId, null)) {
            throw BusinessRuleViolation.at("minutes", "commendation.rule.file-of-another");
        }
        return fileId;
    }

    private static Map<String, VoteCount> counts(ConveneCouncil command, Council council) {
        Map<String, VoteCount> counts = new LinkedHashMap<>();
        for (String id : command.proposalIds()) {
            ConveneCouncil.Counted typed = command.counts().get(id);
            int inFavour = number(typed == null ? null : typed.inFavour(), id);
            int against = number(typed == null ? null : typed.against(), id);
            int abstain = number(typed == null ? null : typed.abstain(), id);
            if ((long) inFavour + against + abstain > council.members()) {
                throw BusinessRuleViolation.at(
                        "votes-" + id, "commendation.rule.votes-many", String.valueOf(council.members()));
            }
            counts.put(id, new VoteCount(inFavour, against, abstain, council.members()));
        }
        return counts;
    }

    private static int number(@Nullable Integer typed, String id) {
        if (typed == null || typed < 0 || typed > Council.MOST_MEMBERS) {
            throw BusinessRuleViolation.at("votes-" + id, "commendation.rule.votes-required");
        }
        return typed;
    }

    private void ask(Council council, List<PositionView> members) {
        LocalDate from = council.heldOn().isBefore(clock.today()) ? clock.today() : council.heldOn();
        List<Ballot> asked = new ArrayList<>();
        for (PositionView member : members) {
            asked.add(new Ballot(
                    UUID.randomUUID().toString(),
                    council.id(),
                    asked.size() + 1,
                    member.unitId(),
                    member.id(),
                    member.label()));
        }
        ballots.saveAllAndFlush(asked);
        asked.forEach(ballot -> process.askToVote(
                ballot.id(),
                council.directiveId(),
                ballot.unitId(),
                ballot.positionId(),
                council.awardingUnitId(),
                workingDays.of(ballot.unitId()).plus(from, properties.voteWithin())));
    }

    /** A member votes on all candidates; the last one ends it. */
    public void cast(String ballotId, Map<String, Vote> votes) {
        Ballot ballot = ballots.findById(ballotId).orElseThrow(() -> new NotFound("ballot", ballotId));
        Council council = hold(ballot.councilId());
        council.requireOpen();
        Actor actor = CurrentActor.get();
        ballot.cast(
                votes, council.items().stream().map(Council.Item::proposalId).toList(), actor, clock.instant());
        ballots.saveAndFlush(ballot);
        events.publishEvent(CommendationMoved.of(
                CommendationAct.BALLOT_CAST,
                SUBJECT,
                council.id(),
                null,
                ballot.positionName(),
                organizations.nameOf(council.awardingUnitId()),
                null));
        List<Ballot> all = ballots.findByCouncilIdOrderByNumber(council.id());
        if (all.stream().allMatch(Ballot::isCast)) {
            finish(council, countsOf(council, all), null);
        }
    }

    /** The body's officer ends the vote: whoever has not voted has not voted for anybody. */
    public void close(String councilId, @Nullable String minutesFileId) {
        workList.lockOpen(
                CommendationProcess.BALLOT,
                ballots.findByCouncilIdOrderByNumber(councilId).stream()
                        .map(Ballot::id)
                        .toList());
        Council council = hold(councilId);
        access.require(Right.OPEN_COMMENDATION, Thing.of(council.awardingUnitId()), OccasionManagement.REFUSED);
        council.requireOpen();
        String minutes = minutes(minutesFileId, false);
        List<Ballot> all = ballots.findByCouncilIdOrderByNumber(councilId);
        if (all.stream().noneMatch(Ballot::isCast)) {
            throw BusinessRuleViolation.of("commendation.rule.nobody-voted");
        }
        finish(council, countsOf(council, all), minutes);
        String why = Phrase.of("commendation.council.ended").in(messages);
        all.stream().filter(ballot -> !ballot.isCast()).forEach(ballot -> process.endBallot(ballot.id(), why));
    }

    private static Map<String, VoteCount> countsOf(Council council, List<Ballot> all) {
        return council.items().stream()
                .map(Council.Item::proposalId)
                .collect(Collectors.toMap(Function.identity(), id -> countOf(id, council, all)));
    }

    static VoteCount countOf(String proposalId, Council council, List<Ballot> all) {
        return new VoteCount(
                votes(all, proposalId, Vote.FOR),
                votes(all, proposalId, Vote.AGAINST),
                votes(all, proposalId, Vote.ABSTAIN),
                council.members());
    }

    private static int votes(List<Ballot> all, String proposalId, Vote vote) {
        return (int)
                all.stream().filter(ballot -> ballot.voteOn(proposalId) == vote).count();
    }

    private void finish(Council council, Map<String, VoteCount> counts, @Nullable String minutes) {
        council.close(minutes, CurrentActor.get(), clock.instant());
        councils.saveAndFlush(council);
        Map<String, Integer> percents =
                council.items().stream().collect(Collectors.toMap(Council.Item::proposalId, Council.Item::percent));
        for (Nomination proposal : proposals.holdAll(Set.copyOf(counts.keySet()))) {
            proposal.votedOn(
                    counts.get(proposal.id()), percents.get(proposal.id()), CurrentActor.get(), clock.instant());
            boolean refused = proposal.status() == NominationStatus.NOT_RECOMMENDED;
            store(proposal, refused ? NominationStepKind.NOT_RECOMMENDED : NominationStepKind.RECOMMENDED);
            String exemplar = proposal.sourceId();
            if (refused && proposal.source() == NominationSource.EXEMPLAR && exemplar != null) {
                exemplars.notHonoured(
                        exemplar,
                        Phrase.of(
                                        "commendation.council.not-recommended",
                                        organizations.nameOf(council.awardingUnitId()))
                                .in(messages));
            }
        }
        publish(council, CommendationAct.COUNCIL_CLOSED);
    }

    private Council hold(String id) {
        return councils.hold(id).orElseThrow(() -> new NotFound("council", id));
    }

    private void store(Nomination proposal, NominationStepKind kind) {
        proposals.saveAndFlush(proposal);
        events.publishEvent(CommendationMoved.proposal(kind, proposal.id(), organizations.nameOf(proposal.unitId())));
    }

    private void publish(Council council, CommendationAct act) {
        events.publishEvent(CommendationMoved.of(
                act,
                SUBJECT,
                council.id(),
                null,
                String.valueOf(council.items().size()),
                organizations.nameOf(council.awardingUnitId()),
                null));
    }
}
