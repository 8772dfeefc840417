package vn.chidao.recommendation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/**
 * What an organisation has raised and what is asked of it go to its successor, with the term and whatever has been said. A
 * recommendation about no directive is handed over by its own key; one that was not sent yet is named to nobody.
 */
@Component
class RecommendationTransfer implements OpenWorkTransfer {

    private static final String SENDING = "RecommendationSending";
    private static final List<String> TURNS = List.of(RecommendationManagement.ANSWERING, "RecommendationFollowUp");

    private final RecommendationRepository recommendations;
    private final RecommendationManagement management;
    private final TaskHandover tasks;
    private final MessageSource messages;
    private final BusinessClock clock;

    RecommendationTransfer(
            RecommendationRepository recommendations,
            RecommendationManagement management,
            TaskHandover tasks,
            MessageSource messages,
            BusinessClock clock) {
        this.recommendations = recommendations;
        this.management = management;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        return concerning(unitId).values().stream()
                // Whoever reads the directive does not therefore read what two bodies write to each other.
                .map(each -> new OpenWork(keyOf(each), "RECOMMENDATION", labelOf(each), 1, null))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        // Nobody there knows of these, so nobody may have named a successor: they are left out when they are sent.
        recommendations
                .findNotSentTo(from)
                .forEach(each -> handover.namedFor(keyOf(each))
                        .ifPresent(successor -> each.handOver(from, successor, clock.instant())));
        List<Recommendation> open = concerning(from).values().stream()
                .filter(each -> each.status().isOpen())
                .toList();
        open.forEach(each -> each.handOver(from, handover.successorFor(keyOf(each)), clock.instant()));
        recommendations.flush();
        tasks.handOver(SENDING, from, part -> handover.successorFor(keyOf(firstOf(part))));
        TURNS.forEach(model -> tasks.handOver(model, from, part -> handover.successorFor(keyOf(turnOf(part)))));
        open.stream()
                .filter(each -> each.asksItself() && each.status() != RecommendationStatus.RAISED)
                .forEach(management::closeAsItsOwn);
    }

    private String labelOf(Recommendation recommendation) {
        return recommendation.status() == RecommendationStatus.RAISED
                ? Phrase.of("recommendation.not-sent").in(messages)
                : recommendation.subject();
    }

    /** What is open, and what its tasks at this moment are about, by its id. */
    private Map<String, Recommendation> concerning(String unitId) {
        Map<String, Recommendation> found = new TreeMap<>();
        recommendations.findOpenOf(unitId).forEach(each -> found.put(each.id(), each));
        tasks.partsOf(SENDING, unitId).stream()
                .flatMap(part -> recommendations.findByLetterIdOrderById(part.businessKey()).stream())
                .forEach(each -> found.put(each.id(), each));
        TURNS.stream()
                .flatMap(model -> tasks.partsOf(model, unitId).stream())
                .map(this::turnOf)
                .forEach(each -> found.put(each.id(), each));
        return found;
    }

    private Recommendation firstOf(Part part) {
        return recommendations.findByLetterIdOrderById(part.businessKey()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("recommendation", part.businessKey()));
    }

    private Recommendation turnOf(Part part) {
        String id = TurnId.parse(part.businessKey()).recommendationId();
        return recommendations.findById(id).orElseThrow(() -> new NotFound("recommendation", id));
    }

    private static String keyOf(Recommendation recommendation) {
        String directiveId = recommendation.directiveId();
        // Those of one letter go together: its one task does.
        return OpenWork.directiveKey(directiveId == null ? recommendation.letterId() : directiveId);
    }
}
