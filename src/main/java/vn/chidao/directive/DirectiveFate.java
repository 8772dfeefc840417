package vn.chidao.directive;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.NotFound;

/**
 * What becomes of a directive after its issue, for whoever decides on it: it is held fast, ends, and is cited by what
 * has changed it. Who may decide, and what follows for others, is for the caller to know.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DirectiveFate {

    private final DirectiveRepository directives;
    private final DirectiveCatalog catalog;

    DirectiveFate(DirectiveRepository directives, DirectiveCatalog catalog) {
        this.directives = directives;
        this.catalog = catalog;
    }

    /** Of two that change a directive at once, the second waits here and sees what the first has left. */
    public DirectiveView hold(String directiveId) {
        load(directiveId);
        return catalog.require(directiveId);
    }

    /** Refuses one that is not in force, not received, or has ended. */
    public void checkChangeable(String directiveId) {
        load(directiveId).checkChangeable();
    }

    public void recall(String directiveId) {
        Directive directive = load(directiveId);
        directive.recall();
        directives.saveAndFlush(directive);
    }

    public void replace(String directiveId) {
        Directive directive = load(directiveId);
        directive.replace();
        directives.saveAndFlush(directive);
    }

    /** Beside a document that came from outside stands from now on what it has done to another. */
    public void cite(String directiveId, LinkKind kind, String targetId) {
        Directive directive = load(directiveId);
        directive.cite(kind, targetId, catalog.require(targetId).label());
        directives.saveAndFlush(directive);
    }

    private Directive load(String id) {
        return directives.findToChange(id).orElseThrow(() -> new NotFound("directive", id));
    }
}
