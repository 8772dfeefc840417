package vn.chidao.changing;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Texts;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** What receivers say to a change. */
@Service
@Transactional
public class ChangeAnswers {

    private final ChangeAnswerRepository answers;
    private final DirectiveChangeRepository changes;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ChangeAnswers(
            ChangeAnswerRepository answers,
            DirectiveChangeRepository changes,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.answers = answers;
        this.changes = changes;
        this.directives = directives;
        this.organizations = organizations;
        this.clock = clock;
        this.events = events;
    }

    /** The receiver's clerk says whether the change has been carried out. */
    public void answer(String answerId, ChangeReply reply, @Nullable String reason) {
        answer(load(answerId), reply, reason, CurrentActor.get().personName());
    }

    /**
     * Keeps an answer that came from a receiver outside.
     *
     * @param unitId who answers
     */
    void answerFrom(String answerId, ChangeReply reply, @Nullable String reason, String unitId) {
        answer(load(answerId), reply, reason, organizations.nameOf(unitId));
    }

    private void answer(ChangeAnswer answer, ChangeReply reply, @Nullable String reason, String by) {
        DirectiveChange change = changes.findById(answer.changeId()).orElseThrow();
        answer.answer(reply, reason, by, clock.today());
        answers.saveAndFlush(answer);
        events.publishEvent(new ChangeAnswered(
                answer.directiveId(),
                directives.require(answer.directiveId()).label(),
                change.id(),
                change.kind(),
                answer.receiptId(),
                answer.actingUnitId(),
                organizations.nameOf(answer.actingUnitId()),
                reply,
                Texts.blankToNull(reason)));
    }

    private ChangeAnswer load(String id) {
        return answers.findById(id).orElseThrow(() -> new NotFound("change-answer", id));
    }
}
