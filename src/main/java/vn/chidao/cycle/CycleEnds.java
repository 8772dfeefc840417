package vn.chidao.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveStatus;
import vn.chidao.directive.DirectiveView;
import vn.chidao.obligation.ClosingState;
import vn.chidao.obligation.CycleThread;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationTargets;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.TargetProgress;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewKind;
import vn.chidao.review.ReviewRecommendation;
import vn.chidao.review.ReviewSight;
import vn.chidao.review.ReviewState;
import vn.chidao.review.ReviewStatus;
import vn.chidao.review.ReviewView;
import vn.chidao.shared.BusinessClock;

/** How cycles ended: every obligation with its state, what the final review asks, and what took the thread up. */
@Service
@Transactional(readOnly = true)
public class CycleEnds {

    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final ObligationCatalog obligations;
    private final ObligationTargets targets;
    private final CycleThread thread;
    private final ReviewCatalog reviews;
    private final ReviewSight reviewSight;
    private final OrganizationDirectory organizations;
    private final CycleRecords records;
    private final MessageSource messages;
    private final BusinessClock clock;

    CycleEnds(
            DirectiveCatalog directives,
            DirectiveSight sight,
            ObligationCatalog obligations,
            ObligationTargets targets,
            CycleThread thread,
            ReviewCatalog reviews,
            ReviewSight reviewSight,
            OrganizationDirectory organizations,
            CycleRecords records,
            MessageSource messages,
            BusinessClock clock) {
        this.directives = directives;
        this.sight = sight;
        this.obligations = obligations;
        this.targets = targets;
        this.thread = thread;
        this.reviews = reviews;
        this.reviewSight = reviewSight;
        this.organizations = organizations;
        this.records = records;
        this.messages = messages;
        this.clock = clock;
    }

    /** Of a directive that the caller has found the asker may read. */
    public CycleEnd of(Asker asker, String directiveId) {
        DirectiveView directive = directives.require(directiveId);
        List<ObligationView> all = obligations.ofDirective(directiveId);
        Map<String, List<TargetProgress>> progress = targets.progressOf(directiveId, clock.today()).stream()
                .collect(Collectors.groupingBy(TargetProgress::obligationId));
        Map<String, CycleThread.Link> continues = thread.continuedBy(directiveId);
        Map<String, CycleThread.Link> continuing = thread.continuing(directiveId);
        OpenedCycle opened = opened(directiveId).orElse(null);
        Set<String> open = sight.of(asker);
        DirectiveView next = opened == null || !open.contains(opened.nextDirectiveId())
                ? null
                : directives.find(opened.nextDirectiveId()).orElse(null);
        boolean waits = next != null && thread.waitsForObligations(next.id());
        Set<String> goingOn = next == null || waits ? Set.of() : records.goingOn(directiveId);
        List<CycleObligation> ended = new ArrayList<>();
        for (ObligationView obligation : all) {
            CycleProposal proposal = CycleProposal.of(obligation);
            CycleThread.Link before = continues.get(obligation.id());
            CycleThread.Link after = continuing.get(obligation.id());
            ended.add(new CycleObligation(
                    obligation,
                    proposal.decision(),
                    proposal.reason().in(messages),
                    progress.getOrDefault(obligation.id(), List.of()),
                    before != null && open.contains(before.directiveId()) ? before : null,
                    after != null && open.contains(after.directiveId()) ? after : null,
                    after == null && goingOn.contains(obligation.id())));
        }
        Map<String, ReviewView> concluded = reviews.ofDirective(directiveId).stream()
                .filter(review -> review.kind() == ReviewKind.FINAL && review.status() == ReviewStatus.CONCLUDED)
                .collect(Collectors.toMap(ReviewView::id, Function.identity()));
        List<ReviewState> finals = reviews.states(concluded.keySet()).stream()
                .filter(review -> reviewSight.mayRead(asker, review, directive))
                .toList();
        return new CycleEnd(
                directive,
                isClosed(directive, all),
                ended,
                finals,
                finals.stream()
                        .flatMap(review -> asks(concluded.get(review.id())).stream())
                        .toList(),
                opened,
                next,
                waits);
    }

    /** The cycle that was opened next; one whose draft was taken back does not count. */
    Optional<OpenedCycle> opened(String directiveId) {
        return records.of(directiveId).filter(opened -> !isTakenBack(opened));
    }

    boolean isTakenBack(OpenedCycle opened) {
        return directives
                .find(opened.nextDirectiveId())
                .filter(next -> DirectiveStatus.WITHDRAWN.name().equals(next.status()))
                .isPresent();
    }

    /** Whether it binds nobody any more because its cycle has ended, not because it was recalled or replaced. */
    private static boolean isClosed(DirectiveView directive, List<ObligationView> all) {
        return directive.isInForce()
                && !all.isEmpty()
                && all.stream().allMatch(obligation -> obligation.status() == ObligationStatus.CLOSED)
                && all.stream().anyMatch(obligation -> obligation.closingState() != ClosingState.LIFTED);
    }

    private List<CycleAsk> asks(ReviewView review) {
        List<CycleAsk> asks = new ArrayList<>();
        for (ReviewRecommendation row : review.recommendations()) {
            asks.add(new CycleAsk(
                    review.id(),
                    asks.size(),
                    row.text(),
                    row.addresseeUnitId(),
                    organizations.nameOf(row.addresseeUnitId()),
                    row.dueOn()));
        }
        return asks;
    }
}
