package vn.chidao.portal.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.archive.ArchiveSight;
import vn.chidao.audit.AuditTrail;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.ChangeKind;
import vn.chidao.directive.ClauseView;
import vn.chidao.directive.ConcludingTogether;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveOnPaper;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftingRights;
import vn.chidao.directive.LinkView;
import vn.chidao.directive.SigningRoad;
import vn.chidao.directive.TextSight;
import vn.chidao.exchange.ArrivingChangeDesk;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.CycleThread;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationTargets;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.receiving.Cascade;
import vn.chidao.receiving.CascadeView;
import vn.chidao.receiving.CellCatalog;
import vn.chidao.receiving.CellDisseminations;
import vn.chidao.receiving.DirectionTaskCatalog;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.recording.Recordings;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.WorkList.WorkItem;

/** Directives: the list, and one of them as text, progress, chain of documents and acts. Every view has an address. */
@Controller
class DirectivesController {

    private static final List<String> TABS = List.of("text", "progress", "chain", "log");

    private final VisibleDirectives visible;
    private final DirectiveCatalog directives;
    private final ReceiptCatalog receipts;
    private final CellCatalog cells;
    private final CellDisseminations urging;
    private final DirectionTaskCatalog assigned;
    private final Cascade cascade;
    private final DraftingRights drafting;
    private final ObligationCatalog obligations;
    private final ObligationTargets targets;
    private final ObligationRights rights;
    private final Occurrences occurrences;
    private final DirectiveProgress progress;
    private final AuditTrail acts;
    private final CurrentUser user;
    private final Places places;
    private final BusinessClock clock;
    private final ChangeCatalog changes;
    private final ArrivingChangeDesk arrivingChanges;
    private final TextSight texts;
    private final Recordings recordings;
    private final DirectiveOnPaper paper;
    private final ArchiveSight archive;
    private final ConcludingTogether together;
    private final CycleThread thread;

    DirectivesController(
            VisibleDirectives visible,
            DirectiveCatalog directives,
            ReceiptCatalog receipts,
            CellCatalog cells,
            CellDisseminations urging,
            DirectionTaskCatalog assigned,
            Cascade cascade,
            DraftingRights drafting,
            ObligationCatalog obligations,
            ObligationTargets targets,
            ObligationRights rights,
            Occurrences occurrences,
            DirectiveProgress progress,
            AuditTrail acts,
            CurrentUser user,
            Places places,
            BusinessClock clock,
            ChangeCatalog changes,
            ArrivingChangeDesk arrivingChanges,
            TextSight texts,
            Recordings recordings,
            DirectiveOnPaper paper,
            ArchiveSight archive,
            ConcludingTogether together,
            CycleThread thread) {
        this.visible = visible;
        this.directives = directives;
        this.receipts = receipts;
        this.cells = cells;
        this.urging = urging;
        this.assigned = assigned;
        this.cascade = cascade;
        this.drafting = drafting;
        this.obligations = obligations;
        this.targets = targets;
        this.rights = rights;
        this.occurrences = occurrences;
        this.progress = progress;
        this.acts = acts;
        this.user = user;
        this.places = places;
        this.clock = clock;
        this.changes = changes;
        this.arrivingChanges = arrivingChanges;
        this.texts = texts;
        this.recordings = recordings;
        this.paper = paper;
        this.archive = archive;
        this.together = together;
        this.thread = thread;
    }

    @GetMapping("/directives")
    String list(Model model) {
        model.addAttribute(
                "directives",
                visible.all().stream()
                        .map(directive -> new DirectiveLine(
                                directive,
                                directive.isInForce()
                                        ? obligations.late(directive.id()).size()
                                        : 0,
                                directive.isInForce()
                                        ? obligations.gaps(directive.id()).size()
                                        : 0))
                        .toList());
        model.addAttribute("mayDraft", mayDraft());
        return "portal/directives";
    }

    @GetMapping("/directives/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(name = "tab", defaultValue = "text") String asked,
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable String obligation,
            @RequestParam(required = false) @Nullable String occurrence,
            Model model) {
        DirectiveView directive = visible.require(id);
        String tab = TABS.contains(asked) ? asked : "text";
        model.addAttribute("directive", directive);
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", TABS);
        model.addAttribute(
                "mayKeepArchive",
                (directive.isInForce() || directive.hasEnded()) && archive.mayKeep(user.asker(), directive));
        model.addAttribute("end", changes.endOf(id).orElse(null));
        model.addAttribute("changeCount", changes.of(id).size());
        model.addAttribute("replaced", replaced(directive));
        model.addAttribute("continues", seen(thread.continuedBy(id)));
        model.addAttribute("continuing", seen(thread.continuing(id)));
        model.addAttribute("unsettledChanges", arrivingChanges.waitingFor(id));
        switch (tab) {
            case "progress" -> progress(directive, obligation, occurrence, model);
            case "chain" -> chain(directive, model);
            case "log" -> model.addAttribute("acts", acts.ofDirective(id));
            default -> text(directive, clause, model);
        }
        return "portal/directive";
    }

    /** The threads that lead to directives he may read. */
    private Map<String, CycleThread.Link> seen(Map<String, CycleThread.Link> links) {
        return links.entrySet().stream()
                .filter(each -> visible.isVisible(each.getValue().directiveId()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The documents this one stands in the place of; their results stay where they are. */
    private List<DirectiveView> replaced(DirectiveView directive) {
        return changes.doneBy(directive.id()).stream()
                .filter(change -> change.kind() == ChangeKind.REPLACE && visible.isVisible(change.directiveId()))
                .map(change -> directives.require(change.directiveId()))
                .toList();
    }

    private void text(DirectiveView directive, @Nullable String clauseId, Model model) {
        boolean open = texts.isOpenTo(user.asker(), directive.id());
        model.addAttribute("textOpen", open);
        if (!open) {
            return;
        }
        model.addAttribute(
                "corrections",
                changes.of(directive.id()).stream()
                        .filter(each -> !each.passages().isEmpty())
                        .toList());
        List<ClauseView> clauses = directives.clauses(directive.id());
        List<ObligationView> all = obligations.ofDirective(directive.id());
        Map<String, Integer> counts =
                all.stream().collect(Collectors.toMap(ObligationView::clauseId, each -> 1, Integer::sum));
        model.addAttribute("segments", TextSegment.of(directive.text(), clauses));
        model.addAttribute("counts", counts);
        model.addAttribute("addressees", directives.addressees(directive.id()));
        model.addAttribute("addressed", paper.isAddressed(directive));
        model.addAttribute("recipients", directives.recipients(directive.id()));
        model.addAttribute("places", directives.signingPlaces(directive.id()));
        model.addAttribute("issuedFile", directives.issuedFile(directive.id()).orElse(null));
        model.addAttribute(
                "electronic",
                directives
                        .signing(directive.id())
                        .filter(signing -> signing.road() == SigningRoad.ELECTRONIC)
                        .isPresent());
        model.addAttribute("maySubmit", drafting.maySubmit(directive, user.asker()));
        model.addAttribute("concludingTogether", together.with(directive));
        model.addAttribute("mayRecommend", mayRecommend(directive));
        model.addAttribute("mayRewrite", drafting.mayRewrite(directive, user.asker()));
        model.addAttribute("proposed", recordings.ofDraft(directive.id()).orElse(null));
        ClauseView selected = clauses.stream()
                .filter(each -> each.id().equals(clauseId))
                .findFirst()
                .orElse(null);
        model.addAttribute("selected", selected);
        if (selected != null) {
            Set<String> within = withDescendants(selected.id(), clauses);
            model.addAttribute(
                    "clauseObligations",
                    all.stream()
                            .filter(each -> within.contains(each.clauseId()))
                            .toList());
            model.addAttribute(
                    "board",
                    progress.board(directive.id()).rows().stream()
                            .filter(row -> within.contains(row.obligation().clauseId()))
                            .collect(Collectors.toMap(row -> row.obligation().id(), Function.identity())));
            model.addAttribute("columns", obligations.matrix(directive.id()).columns());
        }
    }

    private void progress(
            DirectiveView directive, @Nullable String obligationId, @Nullable String occurrenceId, Model model) {
        model.addAttribute("board", progress.board(directive.id()));
        model.addAttribute("late", obligations.late(directive.id()));
        model.addAttribute("gaps", obligations.gaps(directive.id()));
        model.addAttribute("waiting", obligations.waiting(directive.id()));
        model.addAttribute("targets", targets.progressOf(directive.id(), clock.today()));
        model.addAttribute(
                "registers",
                obligations.ofDirective(directive.id()).stream()
                        .anyMatch(each -> each.stage() == ObligationStage.REGISTRATION));
        model.addAttribute("receipts", receipts.of(directive.id()));
        model.addAttribute("cells", cells.of(directive.id()));
        model.addAttribute("mayUrgeCells", urging.mayUrge(directive.id()));
        model.addAttribute("assigned", assigned.of(directive.id(), user.asker()));
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "sentOutside",
                directive.officeUnitId() != null
                        && receipts.isSentOutside(directive.id())
                        && user.may(Right.READ_BOOK, Thing.of(directive.officeUnitId())));
        model.addAttribute("mayDecideRhythm", user.may(Right.DECIDE_RHYTHM, rights.rhythmsOf(directive.id())));
        if (occurrenceId != null) {
            OccurrenceView opened = occurrences
                    .find(occurrenceId)
                    .filter(each -> each.directiveId().equals(directive.id()))
                    .orElseThrow(() -> new NotFound("occurrence", occurrenceId));
            model.addAttribute("occurrence", opened);
            List<WorkItem> steps = progress.steps(opened);
            model.addAttribute("steps", steps);
            model.addAttribute("absences", progress.absences(steps));
            model.addAttribute("documentPath", documentPath(opened));
            open(directive, opened.obligationId(), model);
        } else if (obligationId != null) {
            open(directive, obligationId, model);
        }
    }

    private void open(DirectiveView directive, String obligationId, Model model) {
        ObligationView obligation = obligations
                .find(obligationId)
                .filter(each -> each.directiveId().equals(directive.id()))
                .orElseThrow(() -> new NotFound("obligation", obligationId));
        model.addAttribute("obligation", obligation);
        model.addAttribute("periods", progress.periods(obligation));
    }

    /** The report, review or sheet of an occurrence, where this installation has a page for it. */
    private @Nullable String documentPath(OccurrenceView occurrence) {
        String base = switch (occurrence.stage()) {
            case REPORT -> "/reports";
            case REVIEW -> "/reviews";
            case REGISTRATION -> "/registration-sheets";
            default -> null;
        };
        return base != null && (places.has(base + "/{id}") || places.has(base + "/{*path}"))
                ? base + "/" + occurrence.id()
                : null;
    }

    private void chain(DirectiveView directive, Model model) {
        List<Tie> above = new ArrayList<>();
        for (LinkView link : directives.links(directive.id())) {
            above.add(new Tie(link, link.targetDirectiveId()));
        }
        List<Tie> below = new ArrayList<>();
        for (DirectiveView other : visible.all()) {
            directives.links(other.id()).stream()
                    .filter(link -> directive.id().equals(link.targetDirectiveId()))
                    .map(link -> new Tie(
                            new LinkView(link.kind(), other.id(), other.label() + " " + other.subject()), other.id()))
                    .forEach(below::add);
        }
        List<Satisfying> satisfying = new ArrayList<>();
        for (ObligationView obligation : obligations.ofDirective(directive.id())) {
            if (obligation.satisfiedByDirective() != null) {
                directives
                        .find(obligation.satisfiedByDirective())
                        .ifPresent(document ->
                                satisfying.add(new Satisfying(obligation, document, visible.isVisible(document.id()))));
            }
        }
        model.addAttribute("satisfying", satisfying);
        model.addAttribute("above", above);
        model.addAttribute("below", below);
        model.addAttribute("mayDraft", mayDraft());
        CascadeView downwards = cascade.of(directive.id());
        model.addAttribute("cascade", downwards);
        model.addAttribute(
                "open",
                Stream.concat(
                                downwards.others().stream(),
                                downwards.lines().stream().flatMap(line -> line.answers().stream()))
                        .map(CascadeView.Answer::directiveId)
                        .filter(visible::isVisible)
                        .collect(Collectors.toSet()));
    }

    /** Whoever is asked would learn of the directive, so one of limited circulation is not offered. */
    private boolean mayRecommend(DirectiveView directive) {
        return directive.isInForce()
                && places.has("/recommendations/new")
                && !visible.isLimited(directive.id())
                && !user.asker().unitsWith(Right.RAISE_RECOMMENDATION).isEmpty();
    }

    private boolean mayDraft() {
        return !user.asker().unitsWith(Right.SUBMIT_DRAFT).isEmpty();
    }

    private static Set<String> withDescendants(String clauseId, List<ClauseView> clauses) {
        Set<String> within = new HashSet<>(Set.of(clauseId));
        // Clauses come in the order of the text: a parent before its children.
        for (ClauseView clause : clauses) {
            if (clause.parentId() != null && within.contains(clause.parentId())) {
                within.add(clause.id());
            }
        }
        return within;
    }

    /** A directive in the list with what is wrong with it at present. */
    public record DirectiveLine(DirectiveView directive, int late, int gaps) {}

    /** The document with which an obligation's start condition came true; whether this person may open it. */
    public record Satisfying(ObligationView obligation, DirectiveView document, boolean opens) {}

    /** A document above or below; {@code directiveId} where it can be opened. */
    public record Tie(LinkView link, @Nullable String directiveId) {}
}
