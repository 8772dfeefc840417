package vn.chidao.coordination.process;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.coordination.CoordinationCatalog;
import vn.chidao.coordination.DecisionKind;
import vn.chidao.coordination.ProgrammeView;
import vn.chidao.coordination.ProgrammeView.DecisionView;
import vn.chidao.coordination.ProgrammeView.VersionView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.workflow.TaskBriefing;

/** What officers see above the forms about a joint programme: its words, who does what, and what the parties have said. */
@Component
class ProgrammeBriefings {

    private final CoordinationCatalog catalog;
    private final DirectiveCatalog directives;
    private final Words words;

    ProgrammeBriefings(CoordinationCatalog catalog, DirectiveCatalog directives, Words words) {
        this.catalog = catalog;
        this.directives = directives;
        this.words = words;
    }

    /** What the lead has to know to word it: why it came back, or what is to be amended, and what the parties said. */
    TaskBriefing drafting(String programmeId) {
        ProgrammeView programme = catalog.require(programmeId);
        VersionView current = programme.current();
        TaskBriefing.Builder briefing = about(programme, current).unit(programme.leadUnitId());
        programme
                .lastRefusal()
                .filter(refusal -> refusal.versionNumber() == current.number())
                .ifPresent(refusal -> briefing.text(
                        words.of("coordination.task.refused-by", refusal.name(), signer(refusal)), refusal.comment()));
        if (current.sentAt() == null) {
            briefing.text(words.of("coordination.task.amendment-reason"), current.note());
        }
        opinions(briefing, programme, current);
        return briefing.build();
    }

    /** What the lead has to know to settle the consultation: every opinion, and who has given none. */
    TaskBriefing collecting(String programmeId) {
        ProgrammeView programme = catalog.require(programmeId);
        VersionView current = programme.current();
        TaskBriefing.Builder briefing = about(programme, current).unit(programme.leadUnitId());
        opinions(briefing, programme, current);
        return briefing.fact(words.of("coordination.task.not-heard"), notHeard(programme, current))
                .text(words.of("coordination.task.text", current.number()), current.text())
                .grid(words.of("coordination.task.shares"), shareHeads(), shares(current))
                .build();
    }

    /** What a party has to read before it answers: everything it answers to. */
    TaskBriefing reading(String programmeId, int version, @Nullable String unitId) {
        ProgrammeView programme = catalog.require(programmeId);
        VersionView read = programme.version(version);
        TaskBriefing.Builder briefing = about(programme, read)
                .unit(unitId)
                .text(words.of("coordination.task.note"), read.note())
                .text(words.of("coordination.task.text", version), read.text())
                .grid(words.of("coordination.task.shares"), shareHeads(), shares(read));
        opinions(briefing, programme, read);
        programme
                .inForce()
                .ifPresent(inForce -> briefing.fact(
                        words.of("coordination.task.in-force"),
                        words.of("coordination.task.version-in-force", inForce.number()),
                        "/programmes/" + programme.id()));
        return briefing.build();
    }

    /** What the clerk numbers, and who has signed it. */
    TaskBriefing numbering(String programmeId) {
        ProgrammeView programme = catalog.require(programmeId);
        VersionView version = programme.inForce().orElseGet(programme::current);
        List<List<String>> signed = programme.saidOf(version.number()).stream()
                .filter(said -> said.kind() == DecisionKind.CONSENT)
                .map(said -> List.of(said.name(), signer(said)))
                .toList();
        return about(programme, version)
                .unit(programme.leadUnitId())
                .fact(words.of("coordination.task.in-force-on"), words.day(version.inForceOn()))
                .grid(
                        words.of("coordination.task.signatures"),
                        List.of(words.of("coordination.task.party"), words.of("coordination.task.signer")),
                        signed)
                .build();
    }

    private TaskBriefing.Builder about(ProgrammeView programme, VersionView version) {
        TaskBriefing.Builder briefing = TaskBriefing.about(words.of(
                        programme.versionInForce() == null || programme.amendment() == null
                                ? "coordination.task.subject"
                                : "coordination.task.subject-amended",
                        version.title()))
                .fact(words.of("coordination.task.lead"), programme.leadName())
                .fact(
                        words.of("coordination.task.period"),
                        words.of(
                                "coordination.task.years",
                                String.valueOf(version.yearFrom()),
                                String.valueOf(version.yearTo())))
                .fact(
                        words.of("coordination.task.version"),
                        String.valueOf(version.number()),
                        "/programmes/" + programme.id());
        String directiveId = programme.directiveId();
        if (directiveId != null) {
            // A fact, not the directive of the task: its log would name what is not in force yet.
            briefing.fact(
                    words.of("coordination.one.directive"),
                    directives.require(directiveId).label(),
                    "/directives/" + directiveId);
        }
        return briefing;
    }

    private void opinions(TaskBriefing.Builder briefing, ProgrammeView programme, VersionView version) {
        briefing.grid(
                words.of("coordination.task.opinions"),
                List.of(
                        words.of("coordination.task.party"),
                        words.of("coordination.task.opinion"),
                        words.of("coordination.task.signer")),
                programme.saidOf(version.number()).stream()
                        .filter(said -> said.kind() == DecisionKind.AGREEMENT || said.kind() == DecisionKind.PROPOSAL)
                        .map(said -> List.of(
                                said.name(),
                                said.comment() == null
                                        ? words.nameOf(said.kind())
                                        : words.of("coordination.task.said", words.nameOf(said.kind()), said.comment()),
                                signer(said)))
                        .toList());
    }

    private static String notHeard(ProgrammeView programme, VersionView version) {
        List<String> heard = new ArrayList<>(programme.saidOf(version.number()).stream()
                .map(DecisionView::unitId)
                .toList());
        return programme.parties().stream()
                .filter(party -> !party.actingUnitId().equals(programme.leadUnitId()))
                .filter(party -> !heard.contains(party.unitId()))
                .map(ProgrammeView.PartyView::name)
                .reduce((first, next) -> first + "; " + next)
                .orElse("");
    }

    private List<String> shareHeads() {
        return List.of(words.of("coordination.task.party"), words.of("coordination.task.share"));
    }

    private static List<List<String>> shares(VersionView version) {
        return version.shares().stream()
                .map(share -> List.of(share.name(), share.text()))
                .toList();
    }

    private static String signer(DecisionView said) {
        return said.positionName() == null ? said.personName() : said.personName() + ", " + said.positionName();
    }
}
