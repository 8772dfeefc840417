package vn.chidao.recording.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.CirculationScope;
import vn.chidao.directive.DisseminationDepth;
import vn.chidao.document.DocumentType;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target;
import vn.chidao.organization.FunctionView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.reading.ReadHeading;
import vn.chidao.reading.ReadTarget;
import vn.chidao.reading.Remark;
import vn.chidao.recording.Duty;
import vn.chidao.recording.Proposal;
import vn.chidao.recording.RecordingView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Phrase;

/** Fills the page on which a text stands beside what was read from it. */
@Component
class ComparisonPage {

    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final MessageSource messages;
    private final BusinessClock clock;

    ComparisonPage(OrganizationDirectory organizations, CurrentUser user, MessageSource messages, BusinessClock clock) {
        this.organizations = organizations;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    /** What can be chosen: the value that is sent and the words people read. */
    record Choice(String value, String label) {}

    /** A remark in words. */
    record Said(String field, String sentence, boolean doubtful) {}

    /** An obligation of the list with what is said of it; doubts matter until the proposal is confirmed. */
    record Line(Duty duty, List<Said> remarks, @Nullable String whom, boolean doubtful) {}

    String show(
            RecordingView recording,
            @Nullable String dutyId,
            @Nullable DutyForm form,
            @Nullable HeadingForm headingForm,
            Model model) {
        Proposal proposal = recording.proposal();
        Duty selected = proposal.duties().stream()
                .filter(duty -> duty.id().equals(dutyId))
                .findFirst()
                .orElse(null);
        boolean mayChange = recording.isOpen() && user.may(Right.RECORD_DIRECTIVE, Thing.of(recording.unitId()));
        model.addAttribute("recording", recording);
        model.addAttribute("proposal", proposal);
        model.addAttribute("heading", proposal.heading());
        model.addAttribute(
                "headingForm",
                headingForm == null ? HeadingForm.of(proposal.heading(), proposal.limits()) : headingForm);
        model.addAttribute("remarks", said(proposal.remarks()));
        model.addAttribute("segments", SourceSegment.of(recording.text(), proposal));
        model.addAttribute("lines", lines(recording));
        model.addAttribute(
                "doubtful", proposal.kept().stream().filter(Duty::isDoubtful).count());
        model.addAttribute("kept", proposal.kept().size());
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("selected", selected);
        model.addAttribute("unitName", organizations.nameOf(recording.unitId()));
        model.addAttribute("places", places(proposal, recording.unitId()));
        model.addAttribute("types", enums(Arrays.asList(DocumentType.values()), "DocumentType."));
        model.addAttribute("scopes", enums(Arrays.asList(CirculationScope.values()), "CirculationScope."));
        model.addAttribute("depths", enums(Arrays.asList(DisseminationDepth.values()), "DisseminationDepth."));
        model.addAttribute("provenances", enums(Arrays.asList(ReadHeading.Provenance.values()), "Provenance."));
        model.addAttribute("bodyNames", bodyNames(proposal));
        if (selected != null) {
            select(selected, form, proposal, recording, model);
        }
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "recording/recording";
    }

    private void select(
            Duty selected, @Nullable DutyForm form, Proposal proposal, RecordingView recording, Model model) {
        model.addAttribute("form", form == null ? DutyForm.of(selected.terms()) : form);
        model.addAttribute("selectedRemarks", said(selected.remarks()));
        model.addAttribute("splitPoints", SplitPoint.of(selected.quote()));
        model.addAttribute("mayMerge", mayMerge(proposal, selected));
        model.addAttribute("kinds", enums(Arrays.asList(ObligationKind.values()), "ObligationKind."));
        model.addAttribute("rhythms", enums(Arrays.asList(Rhythm.values()), "Rhythm."));
        model.addAttribute("stages", enums(Arrays.asList(ObligationStage.values()), "ObligationStage."));
        model.addAttribute("contentAreas", enums(Arrays.asList(ContentArea.values()), "ContentArea."));
        model.addAttribute("ops", enums(Arrays.asList(Target.Op.values()), "Op."));
        model.addAttribute("pers", enums(Arrays.asList(ReadTarget.Per.values()), "Per."));
        model.addAttribute("whom", whom(proposal, recording.unitId(), selected));
    }

    private static boolean mayMerge(Proposal proposal, Duty selected) {
        List<Duty> kept = proposal.kept();
        int at = kept.indexOf(selected);
        return at >= 0 && at + 1 < kept.size() && kept.get(at + 1).clauseId().equals(selected.clauseId());
    }

    /** Many obligations are the same body's: who it is, is looked up once. */
    private List<Line> lines(RecordingView recording) {
        Map<String, Optional<String>> whom = new HashMap<>();
        return recording.proposal().duties().stream()
                .map(duty -> new Line(
                        duty,
                        said(duty.remarks()),
                        Optional.ofNullable(duty.terms().selector())
                                .flatMap(selector -> whom.computeIfAbsent(selector, this::inWords))
                                .orElse(null),
                        recording.isOpen() && !duty.removed() && duty.isDoubtful()))
                .toList();
    }

    private Optional<String> inWords(String selector) {
        try {
            List<UnitView> units = organizations.resolve(selector, clock.today());
            return Optional.of(
                    units.size() <= 3
                            ? String.join(
                                    ", ", units.stream().map(UnitView::name).toList())
                            : say("recording.units", units.get(0).name(), units.size()));
        } catch (BusinessRuleViolation nobody) {
            return Optional.empty();
        }
    }

    /** The obligation to look at after this one: the next that somebody has still to look at. */
    @Nullable
    String next(RecordingView recording, String dutyId) {
        List<Duty> kept = recording.proposal().duties();
        int at = 0;
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).id().equals(dutyId)) {
                at = i;
            }
        }
        for (int i = at + 1; i < kept.size(); i++) {
            if (!kept.get(i).removed() && !kept.get(i).checked()) {
                return kept.get(i).id();
            }
        }
        return dutyId;
    }

    /** Whom an obligation may be given to: by function, then unit by unit. */
    private List<Choice> whom(Proposal proposal, String unitId, Duty selected) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (selected.terms().selector() != null) {
            for (String part : selected.terms().selector().split("\\s*,\\s*")) {
                choices.put(part, labelOf(part));
            }
        }
        String from = proposal.issuerUnitId() == null ? unitId : proposal.issuerUnitId();
        String committee = first("committee-of:" + from, from);
        String front = first("front-of:" + committee, null);
        String people = first("people-committee-of:" + committee, null);
        offer(choices, "party-organizations-below:" + committee);
        if (front != null) {
            offer(choices, "member-organizations-of:" + front);
            offer(choices, "front-below:" + front);
        }
        if (people != null) {
            offer(choices, "people-committees-below:" + people);
            offer(choices, "specialist-offices-of:" + committee);
            offer(choices, "residential-areas-below:" + people);
        }
        units(proposal, unitId).forEach(unit -> choices.putIfAbsent("unit:" + unit.id(), unit.name()));
        List<Choice> all = new ArrayList<>();
        choices.forEach((value, label) -> all.add(new Choice(value, label)));
        return all;
    }

    private void offer(Map<String, String> choices, String selector) {
        if (inWords(selector).isPresent()) {
            choices.putIfAbsent(selector, labelOf(selector));
        }
    }

    private String labelOf(String selector) {
        int colon = selector.indexOf(':');
        if (colon < 0) {
            return selector;
        }
        String word = selector.substring(0, colon).strip();
        String unit = organizations.nameOf(selector.substring(colon + 1).strip());
        return organizations.functions().stream()
                .filter(function -> function.word().equals(word))
                .map(FunctionView::name)
                .findFirst()
                .orElse("{0}")
                .replace("{0}", unit);
    }

    private @Nullable String first(String selector, @Nullable String otherwise) {
        try {
            List<UnitView> units = organizations.resolve(selector, clock.today());
            return units.isEmpty() ? otherwise : units.get(0).id();
        } catch (BusinessRuleViolation nobody) {
            return otherwise;
        }
    }

    private List<UnitView> units(Proposal proposal, String unitId) {
        String from = proposal.issuerUnitId() == null ? unitId : proposal.issuerUnitId();
        return organizations.together(from);
    }

    /** Everybody who works where the document was issued. */
    private List<Choice> places(Proposal proposal, String unitId) {
        return units(proposal, unitId).stream()
                .map(unit -> new Choice(unit.id(), unit.name()))
                .toList();
    }

    private Map<String, String> bodyNames(Proposal proposal) {
        Map<String, String> names = new LinkedHashMap<>();
        put(names, "follow-up", proposal.bodies().followUpUnitId());
        put(names, "report-receiver", proposal.bodies().reportReceiverUnitId());
        put(names, "concluding", proposal.bodies().concludingUnitId());
        return names;
    }

    private void put(Map<String, String> names, String role, @Nullable String unitId) {
        if (unitId != null) {
            names.put(role, organizations.nameOf(unitId));
        }
    }

    List<Choice> units(Collection<String> unitIds) {
        return unitIds.stream()
                .map(id -> new Choice(id, organizations.nameOf(id)))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    private List<Said> said(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Said(remark.field(), remark.phrase().in(messages), remark.doubtful()))
                .toList();
    }

    private List<Choice> enums(List<? extends Enum<?>> constants, String prefix) {
        return constants.stream()
                .map(constant -> new Choice(constant.name(), say(prefix + constant.name())))
                .toList();
    }

    private String say(String key, Object... args) {
        return Phrase.of(key, args).in(messages);
    }
}
