package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.AgreedProgrammes.Agreed;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.shared.Phrase;

/**
 * Reviews by which a directive wants the joint programme under it looked at (Công văn 77-CV/HU, mục 4.3: "định kỳ sơ kết, tổng
 * kết chương trình phối hợp"): they are counted from the programme's own day, and its parties conclude them together.
 */
@Service
@Transactional
public class ProgrammeReviews {

    private final ObligationRepository obligations;
    private final ObjectProvider<AgreedProgrammes> programmes;
    private final ReviewScopeReading reading;
    private final Schedule schedule;
    private final IssuersTerms terms;
    private final Planner planner;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ProgrammeReviews(
            ObligationRepository obligations,
            ObjectProvider<AgreedProgrammes> programmes,
            ReviewScopeReading reading,
            Schedule schedule,
            IssuersTerms terms,
            Planner planner,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.programmes = programmes;
        this.reading = reading;
        this.schedule = schedule;
        this.terms = terms;
        this.planner = planner;
        this.directives = directives;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /** Who concludes the reviews of this obligation because they are parties to what it looks at; nobody where it is no programme. */
    @Transactional(readOnly = true)
    public List<String> partiesOf(String obligationId) {
        return obligations
                .findById(obligationId)
                .flatMap(one -> agreed(one, one.unitsOn(clock.today())))
                .map(Agreed::partyUnitIds)
                .orElse(List.of());
    }

    /**
     * A programme under this directive has its number and day: from today the reviews that look at it are counted from there.
     * Days that somebody has decided or that stand in the text stay. Doing it again changes nothing.
     */
    public void settle(String directiveId) {
        planner.lock();
        for (Obligation reviewed :
                obligations.findReviewed(List.of(directiveId), ObligationStage.REVIEW, ObligationStatus.DRAFT)) {
            if (settle(reviewed)) {
                obligations.saveAndFlush(reviewed);
                planner.open(List.of(reviewed), clock.today());
            }
        }
    }

    /** @return whether its reviews are counted from another day than before */
    boolean settle(Obligation reviewed) {
        if (reviewed.status() != ObligationStatus.IN_FORCE) {
            return false;
        }
        LocalDate today = clock.today();
        BaseDay own = BaseDay.of(directives.require(reviewed.directiveId()), reviewed.boundOn());
        BaseDay base = baseOf(reviewed, reviewed.unitsOn(today), own);
        List<Opening> before = reviewsOf(reviewed, today);
        if (!reviewed.recountFrom(base, today, schedule)) {
            return false;
        }
        reviewed.keepMoves(before, reviewsOf(reviewed, today));
        events.publishEvent(new ReviewsRecounted(
                reviewed.id(),
                reviewed.directiveId(),
                reviewed.code(),
                Days.cited(base.on()),
                Phrase.of("obligation.review-origin.base." + base.kind().name()).in(messages)));
        return true;
    }

    /** The reviews ahead as they are counted now, as far as a day may have been moved. */
    List<Opening> reviewsOf(Obligation obligation, LocalDate today) {
        return obligation.reviewsThrough(
                today.plusYears(2L * ReviewDays.LONGEST_CYCLE_YEARS), schedule, terms.of(obligation));
    }

    /** From which day its reviews are counted: the programme's where it looks at one that is agreed on. */
    BaseDay baseOf(Obligation obligation, Collection<String> unitIds, BaseDay own) {
        return agreed(obligation, unitIds)
                .map(programme -> new BaseDay(programme.on(), BaseDay.Kind.PROGRAMME))
                .orElse(own);
    }

    /** The programme to which one of those who review is a party; else one of their territory. */
    private Optional<Agreed> agreed(Obligation obligation, Collection<String> unitIds) {
        AgreedProgrammes kept = programmes.getIfAvailable();
        if (kept == null || !looksAtProgramme(obligation)) {
            return Optional.empty();
        }
        // What a programme says of "the programme" it says of itself.
        if (directives.require(obligation.directiveId()).type() == DocumentType.COORDINATION_PROGRAMME) {
            return Optional.empty();
        }
        List<Agreed> agreed = kept.of(obligation.directiveId());
        return agreed.stream()
                .filter(each -> each.partyUnitIds().stream().anyMatch(unitIds::contains))
                .findFirst()
                .or(() -> agreed.stream()
                        .filter(each ->
                                unitIds.stream().anyMatch(unit -> organizations.areTogether(each.leadUnitId(), unit)))
                        .findFirst());
    }

    private boolean looksAtProgramme(Obligation obligation) {
        ReviewScope said = obligation.reviewScope();
        return (said == null ? reading.read(obligation.quote()) : Optional.of(said.words()))
                .filter(reading::isProgramme)
                .isPresent();
    }
}
