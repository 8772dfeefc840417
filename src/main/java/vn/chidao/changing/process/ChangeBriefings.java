package vn.chidao.changing.process;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.ChangeView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Words;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.Receivers;
import vn.chidao.workflow.TaskBriefing;

/** What officers see above the forms about a change: which document, what happens to it, why and by what. */
@Component
class ChangeBriefings {

    private final DirectiveCatalog directives;
    private final ChangeCatalog changes;
    private final Receivers receivers;
    private final OrganizationDirectory organizations;
    private final Words words;

    ChangeBriefings(
            DirectiveCatalog directives,
            ChangeCatalog changes,
            Receivers receivers,
            OrganizationDirectory organizations,
            Words words) {
        this.directives = directives;
        this.changes = changes;
        this.receivers = receivers;
        this.organizations = organizations;
        this.words = words;
    }

    TaskBriefing proposal(ChangeView change) {
        DirectiveView directive = directives.require(change.directiveId());
        return about(change, directive)
                .unit(directive.signingUnitId())
                .fact(words.of("directive.task.issued-on"), words.day(directive.issuedOn()))
                .fact(words.of("changing.task.change-proposer"), change.proposerName())
                .fact(
                        words.of("changing.task.change-receivers"),
                        String.valueOf(receivers.of(directive.id()).size()))
                .build();
    }

    /** What an issuer elsewhere is said to have done. */
    TaskBriefing report(ChangeView change) {
        DirectiveView directive = directives.require(change.directiveId());
        TaskBriefing.Builder briefing = about(change, directive)
                .fact(words.of("directive.task.issuer"), directive.issuerName())
                .fact(words.of("directive.task.issued-on"), words.day(directive.issuedOn()))
                .fact(words.of("changing.task.change-reporter"), change.proposerName());
        String file = change.fileId();
        if (file != null) {
            briefing.fact(words.of("changing.task.change-file"), words.of("directive.task.download"), "/files/" + file);
        }
        return briefing.build();
    }

    TaskBriefing question(ChangeView.Answer answer) {
        ChangeView change = changes.require(answer.changeId());
        DirectiveView directive = directives.require(change.directiveId());
        return about(change, directive)
                .unit(answer.actingUnitId())
                .fact(words.of("directive.task.issuer"), directive.issuerName())
                .fact(words.of("directive.task.issued-on"), words.day(directive.issuedOn()))
                .fact(words.of("directive.task.receiving-unit"), organizations.nameOf(answer.actingUnitId()))
                .fact(words.of("changing.task.change-effective"), words.day(change.effectiveOn()))
                .fact(words.of("changing.task.change-passages"), passages(change))
                .build();
    }

    private TaskBriefing.Builder about(ChangeView change, DirectiveView directive) {
        return TaskBriefing.about(words.of(
                        "changing.task.change-subject",
                        words.nameOf(change.kind()),
                        directive.label(),
                        directive.subject()))
                .directive(directive.id(), directive.label())
                .fact(words.of("changing.task.change-kind"), words.nameOf(change.kind()))
                .fact(words.of("changing.task.change-reason"), change.reason())
                .fact(
                        words.of("changing.task.change-by"),
                        by(change),
                        change.byDirectiveId() == null ? null : "/directives/" + change.byDirectiveId());
    }

    private @Nullable String by(ChangeView change) {
        if (change.byDocument() == null || change.byDocumentOn() == null) {
            return change.byDocument();
        }
        return words.of("changing.task.change-document", change.byDocument(), words.day(change.byDocumentOn()));
    }

    private @Nullable String passages(ChangeView change) {
        String all = changes.passagesOf(change).stream()
                .map(passage -> words.of("changing.task.change-passage", passage.oldWords(), passage.newWords()))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }
}
