package vn.chidao.recording;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target;
import vn.chidao.reading.ReadObligation;
import vn.chidao.reading.ReadTarget;
import vn.chidao.shared.ContentArea;

/**
 * What a proposed obligation asks, of whom, how often and until when: as it was read, or as an officer has made it.
 *
 * @param selector whom the leads are in the register; null while nobody has been found
 */
public record DutyTerms(
        Set<ObligationKind> kinds,
        List<String> leads,
        @Nullable String selector,
        List<String> coordinators,
        List<String> advisers,
        @Nullable String through,
        String action,
        Rhythm rhythm,
        @Nullable LocalDate due,
        @Nullable String phase,
        List<ReadTarget> targets,
        @Nullable String startCondition,
        @Nullable String evidence,
        List<String> reportTo,
        List<String> links,
        Set<ContentArea> contents,
        ObligationStage stage) {

    private static final Pattern YEARS = Pattern.compile("\\d{4}\\D+\\d{4}");

    public DutyTerms {
        kinds = sorted(kinds);
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
        advisers = List.copyOf(advisers);
        targets = List.copyOf(targets);
        reportTo = List.copyOf(reportTo);
        links = List.copyOf(links);
        contents = sorted(contents);
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> set) {
        return Collections.unmodifiableSet(new TreeSet<>(set));
    }

    static DutyTerms of(ReadObligation read, @Nullable String selector, ObligationStage stage) {
        return new DutyTerms(
                read.kinds(),
                read.leads(),
                selector,
                read.coordinators(),
                read.advisers(),
                read.through(),
                read.action(),
                read.rhythm(),
                read.due(),
                read.phase(),
                read.targets(),
                read.startCondition(),
                read.evidence(),
                read.reportTo(),
                read.links(),
                read.contents(),
                stage);
    }

    /** What was laid down, as a proposal says it. */
    static DutyTerms of(DefineObligation laid, List<String> reportTo) {
        Matcher years = laid.phaseLabel() == null ? null : YEARS.matcher(laid.phaseLabel());
        return new DutyTerms(
                laid.kinds(),
                List.of(laid.leadText()),
                laid.leadSelector(),
                laid.partners() == null ? List.of() : List.of(laid.partners()),
                List.of(),
                null,
                laid.action(),
                laid.rhythm(),
                laid.firstDueOn(),
                years != null && years.find() ? years.group() : null,
                laid.targets().stream().map(DutyTerms::read).toList(),
                laid.condition(),
                laid.evidence(),
                reportTo,
                List.of(),
                laid.contents(),
                laid.stage());
    }

    private static ReadTarget read(Target target) {
        return new ReadTarget(
                target.op(),
                target.value(),
                target.max(),
                target.unit(),
                target.per() == null
                        ? null
                        : ReadTarget.Per.valueOf(target.per().name()),
                target.set(),
                target.by(),
                target.quote());
    }

    /**
     * In an edited sentence: a day and numbers that it says are those it means, all else stays as somebody has decided it.
     *
     * @param read what the rules read in it
     */
    DutyTerms reworded(String words, Optional<DutyTerms> read) {
        boolean numbersStand = targets.stream().allMatch(target -> words.contains(target.quote()));
        List<ReadTarget> said = read.map(DutyTerms::targets).orElse(List.of());
        LocalDate day = read.map(DutyTerms::due).orElse(null);
        return new DutyTerms(
                kinds,
                leads,
                selector,
                coordinators,
                advisers,
                through,
                action,
                rhythm,
                day == null ? due : day,
                phase,
                numbersStand || said.isEmpty() ? targets : said,
                startCondition,
                evidence,
                reportTo,
                links,
                contents,
                stage);
    }

    /** A task of which nothing is known but what is to be done. */
    static DutyTerms task(String action) {
        return new DutyTerms(
                EnumSet.of(ObligationKind.TASK),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                action,
                Rhythm.NONE,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                Set.of(),
                ObligationStage.TASK);
    }

    DutyTerms withSelector(@Nullable String found) {
        return with(found, action);
    }

    DutyTerms withAction(String words) {
        return with(selector, words);
    }

    private DutyTerms with(@Nullable String whom, String what) {
        return new DutyTerms(
                kinds,
                leads,
                whom,
                coordinators,
                advisers,
                through,
                what,
                rhythm,
                due,
                phase,
                targets,
                startCondition,
                evidence,
                reportTo,
                links,
                contents,
                stage);
    }

    /** Both as one; what the first says of time, owner and way of working stays. */
    DutyTerms joinedWith(DutyTerms next) {
        return new DutyTerms(
                joined(kinds, next.kinds),
                leads.isEmpty() ? next.leads : leads,
                selector == null ? next.selector : selector,
                joined(coordinators, next.coordinators),
                joined(advisers, next.advisers),
                through == null ? next.through : through,
                Stream.of(action, small(next.action))
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining("; ")),
                rhythm == Rhythm.NONE ? next.rhythm : rhythm,
                due == null ? next.due : due,
                phase == null ? next.phase : phase,
                joined(targets, next.targets),
                startCondition == null ? next.startCondition : startCondition,
                evidence == null ? next.evidence : evidence,
                joined(reportTo, next.reportTo),
                joined(links, next.links),
                joined(contents, next.contents),
                stage);
    }

    private static String small(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static <E> Set<E> joined(Set<E> one, Set<E> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static <E> List<E> joined(List<E> one, List<E> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
