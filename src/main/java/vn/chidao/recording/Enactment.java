package vn.chidao.recording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.LinkKind;
import vn.chidao.directive.Origin;
import vn.chidao.directive.PrintedSignatureView;
import vn.chidao.directive.RecordDirective;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reading.ReadDocument;
import vn.chidao.reading.ReadHeading;
import vn.chidao.reading.ReadHeading.Provenance;
import vn.chidao.reading.ReadTarget;
import vn.chidao.reading.Remark;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/** Makes of a confirmed proposal the directive and the obligations that are laid down. */
@Component
class Enactment {

    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\D+(\\d{4})");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int LONGEST_SUBJECT = 500;

    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final Proposals proposals;
    private final MessageSource messages;
    private final BusinessClock clock;

    Enactment(
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            Proposals proposals,
            MessageSource messages,
            BusinessClock clock) {
        this.directives = directives;
        this.organizations = organizations;
        this.proposals = proposals;
        this.messages = messages;
        this.clock = clock;
    }

    RecordDirective directive(String id, String unitId, String text, Proposal proposal) {
        ReadHeading heading = proposal.heading();
        Origin origin = heading.provenance() == Provenance.RENDERING ? Origin.IMPORTED_RENDERING : Origin.RECEIVED;
        DocumentType type = heading.type() == null ? DocumentType.OFFICIAL_LETTER : heading.type();
        String issuer = heading.issuer() == null ? say("recording.issuer-unknown") : heading.issuer();
        DocumentNumber printed = heading.number() == null || heading.notation() == null
                ? null
                : new DocumentNumber(heading.number(), heading.notation());
        DocumentNumber number = origin == Origin.IMPORTED_RENDERING ? null : printed;
        return new RecordDirective(
                id,
                origin,
                unitId,
                type,
                proposal.issuerUnitId(),
                issuer,
                heading.superior(),
                number,
                number == null ? designation(type, nameOf(proposal, issuer), printed) : null,
                heading.place(),
                heading.issuedOn(),
                subject(heading),
                text,
                proposal.clauses().stream()
                        .map(c -> new RecordDirective.PlacedClause(
                                c.id(),
                                c.parentId(),
                                c.number(),
                                c.span().start(),
                                c.span().end()))
                        .toList(),
                heading.addressees().stream()
                        .map(name -> new RecordDirective.PrintedAddressee(
                                name,
                                proposals
                                        .selectorFor(List.of(name), proposal, unitId)
                                        .orElse(null)))
                        .toList(),
                heading.recipients().stream()
                        .map(r -> new DraftDirective.NewRecipient(r.name(), r.purpose()))
                        .toList(),
                links(proposal),
                heading.signatures().stream()
                        .map(s -> new PrintedSignatureView(s.capacity(), s.onBehalfOf(), s.position(), s.name()))
                        .toList(),
                proposal.limits());
    }

    /** The issuer as people write the name, where it is a unit of ours; a print has it in capitals. */
    private String nameOf(Proposal proposal, String printed) {
        return proposal.issuerUnitId() == null ? printed : organizations.nameOf(proposal.issuerUnitId());
    }

    /** What people call a document that has no number of its own here. */
    private String designation(DocumentType type, String issuer, @Nullable DocumentNumber original) {
        String typeName = say("DocumentType." + type.name());
        return original == null
                ? say("recording.designation.unnumbered", typeName, issuer)
                : say("recording.designation.rendering", typeName, original.toString());
    }

    private String subject(ReadHeading heading) {
        String subject = heading.subject() == null ? say("recording.subject-unknown") : heading.subject();
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    /** What the heading and an obligation both name is one link. */
    private List<DraftDirective.NewLink> links(Proposal proposal) {
        Set<DraftDirective.NewLink> links = new LinkedHashSet<>();
        for (ReadDocument base : proposal.heading().bases()) {
            links.add(new DraftDirective.NewLink(LinkKind.BASED_ON, known(base).orElse(null), base.reference()));
        }
        proposal.heading().links().forEach(l -> links.add(new DraftDirective.NewLink(l.kind(), null, l.reference())));
        proposal.kept().stream()
                .flatMap(duty -> duty.terms().links().stream())
                .forEach(reference -> links.add(new DraftDirective.NewLink(LinkKind.TIED_TO, null, reference)));
        return List.copyOf(links);
    }

    private Optional<String> known(ReadDocument base) {
        if (base.number() == null || base.notation() == null || base.date() == null) {
            return Optional.empty();
        }
        String cited = new DocumentNumber(Integer.parseInt(base.number()), base.notation()).toString();
        return directives.citedAs(cited, base.date());
    }

    List<DefineObligation> obligations(String unitId, Proposal proposal) {
        return proposal.kept().stream()
                .map(duty -> duty.laid() == null
                        ? obligation(unitId, proposal, duty)
                        : goingOn(unitId, proposal, duty, duty.laid()))
                .toList();
    }

    /** Its words stand as they were laid down, wherever they stand now, and whoever took over has to do it. */
    private DefineObligation goingOn(String unitId, Proposal proposal, Duty duty, DefineObligation laid) {
        return new DefineObligation(
                laid.code(),
                duty.clauseId(),
                laid.quote(),
                laid.kinds(),
                laid.leadText(),
                selector(unitId, proposal, laid.leadSelector()),
                laid.action(),
                laid.partners(),
                laid.evidence(),
                laid.resultToUnit(),
                laid.rhythm(),
                laid.stage(),
                laid.contents(),
                laid.condition(),
                laid.firstDueOn(),
                laid.phaseLabel(),
                laid.phaseEnd(),
                laid.targets());
    }

    private DefineObligation obligation(String unitId, Proposal proposal, Duty duty) {
        DutyTerms terms = duty.terms();
        LocalDate today = clock.today();
        Rhythm rhythm = rhythm(terms);
        String resultTo = terms.reportTo().stream()
                .map(name -> proposals.unitFor(name, proposal, unitId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return new DefineObligation(
                duty.id(),
                duty.clauseId(),
                duty.quote(),
                terms.kinds(),
                terms.leads().isEmpty() ? say("recording.lead-unnamed") : String.join(", ", terms.leads()),
                selector(unitId, proposal, terms.selector()),
                terms.action(),
                terms.coordinators().isEmpty() ? null : String.join(", ", terms.coordinators()),
                terms.evidence(),
                resultTo,
                rhythm,
                terms.stage(),
                terms.contents(),
                terms.startCondition(),
                firstDue(duty, rhythm, today),
                terms.phase() == null ? null : say("recording.phase", terms.phase()),
                phaseEnd(terms.phase()),
                terms.targets().stream().map(target -> target(target, duty)).toList());
    }

    /** What has a day, or is done once by its kind, needs no rhythm of anybody. */
    private static Rhythm rhythm(DutyTerms terms) {
        boolean once = terms.due() != null
                || terms.kinds().contains(ObligationKind.TASK) && !terms.kinds().contains(ObligationKind.RECURRING);
        return terms.rhythm() == Rhythm.NONE && once && terms.stage() == ObligationStage.TASK
                ? Rhythm.ONCE
                : terms.rhythm();
    }

    /**
     * What cannot be counted household by household is set for all together; "105% kế hoạch" is no share of anything but
     * a number to reach.
     */
    private Target target(ReadTarget read, Duty duty) {
        boolean set = read.op() == Target.Op.EACH_OF_SET;
        boolean overAll = read.op() == Target.Op.PERCENT
                && read.value() != null
                && read.value().compareTo(ALL) > 0;
        String quote = !read.quote().isBlank() && duty.quote().contains(read.quote()) ? read.quote() : duty.quote();
        String unit = overAll ? "%" : read.unit();
        return new Target(
                overAll ? Target.Op.MIN : read.op(),
                set ? null : read.value(),
                read.max(),
                unit == null && !set ? say("recording.unit-unknown") : unit,
                read.per() == null || read.per() == ReadTarget.Per.HOUSEHOLD
                        ? null
                        : Target.Per.valueOf(read.per().name()),
                read.set().stream().distinct().toList(),
                read.by(),
                quote,
                label(read));
    }

    private String label(ReadTarget read) {
        if (!read.quote().isBlank()) {
            return read.quote();
        }
        return say("Op." + read.op().name()) + " "
                + (read.value() == null ? "" : read.value().toPlainString()) + " "
                + (read.unit() == null ? "" : read.unit());
    }

    /** Where the text charges nobody of ours, whoever issued it has to see to it; the row is marked on the page. */
    private String selector(String unitId, Proposal proposal, @Nullable String selector) {
        if (selector != null && findsSomebody(selector)) {
            return selector;
        }
        return "unit:" + (proposal.issuerUnitId() == null ? unitId : proposal.issuerUnitId());
    }

    private boolean findsSomebody(String selector) {
        try {
            return !organizations.resolve(selector, clock.today()).isEmpty();
        } catch (BusinessRuleViolation nobody) {
            return false;
        }
    }

    /** Reviews after three and five years have none: they count from the document's own day (DOMAIN 6, rule 13). */
    private static @Nullable LocalDate firstDue(Duty duty, Rhythm rhythm, LocalDate today) {
        LocalDate due = duty.terms().due();
        if (due != null && !due.isBefore(today)) {
            return due;
        }
        return rhythm == Rhythm.DAY_EACH_YEAR ? dayOfYear(duty, today) : null;
    }

    /** "18/11 hằng năm": the next of these days. */
    private static @Nullable LocalDate dayOfYear(Duty duty, LocalDate today) {
        for (Remark remark : duty.remarks()) {
            Matcher matcher = DAY_OF_YEAR.matcher(String.join(" ", remark.words()));
            if (remark.field().equals("rhythm") && matcher.find()) {
                int day = Integer.parseInt(matcher.group(1));
                int month = Integer.parseInt(matcher.group(2));
                if (month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= MonthDay.of(month, 1).getMonth().maxLength()) {
                    LocalDate next = MonthDay.of(month, day).atYear(today.getYear());
                    return next.isBefore(today) ? MonthDay.of(month, day).atYear(today.getYear() + 1) : next;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate phaseEnd(@Nullable String phase) {
        if (phase == null) {
            return null;
        }
        Matcher years = YEARS.matcher(phase);
        return years.find() ? LocalDate.of(Integer.parseInt(years.group(2)), 12, 31) : null;
    }

    /** What a proposal still lacks before it can be laid down. */
    void refuseIncomplete(Proposal proposal) {
        if (proposal.kept().isEmpty()) {
            throw BusinessRuleViolation.of("recording.rule.no-duty");
        }
        for (Duty duty : proposal.kept()) {
            DutyTerms terms = duty.terms();
            if (terms.startCondition() != null && terms.stage() != ObligationStage.TASK) {
                throw BusinessRuleViolation.of("recording.rule.condition-only-for-task", duty.id());
            }
            if (terms.kinds().isEmpty() || terms.action().isBlank()) {
                throw BusinessRuleViolation.of("recording.rule.duty-incomplete", duty.id());
            }
        }
    }

    String label(RecordDirective directive) {
        return directive.number() == null
                ? String.valueOf(directive.designation())
                : directive.number().toString();
    }

    private String say(String key, Object... args) {
        return Phrase.of(key, args).in(messages);
    }
}
