package vn.chidao.directive;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A document that changes others is checked on its way and takes effect with its issue, in the same transaction. */
@Component
class ChangeListener {

    private final DirectiveChanges changes;

    ChangeListener(DirectiveChanges changes) {
        this.changes = changes;
    }

    @EventListener
    void on(DraftSubmitted submitted) {
        changes.check(submitted.directiveId());
    }

    @EventListener
    void on(DirectiveSigned signed) {
        changes.check(signed.directiveId());
    }

    @EventListener
    void on(DirectiveNumbered numbered) {
        changes.check(numbered.directiveId());
    }

    @EventListener
    void on(DirectiveIssued issued) {
        changes.takePlace(issued.directiveId());
    }
}
