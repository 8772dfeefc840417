package vn.chidao.recording;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.reading.ReadObligation;
import vn.chidao.reading.ReadTarget;
import vn.chidao.reading.Remark;
import vn.chidao.reading.Span;
import vn.chidao.shared.ContentArea;

/**
 * A proposed obligation as it stands now: as it was read, or as an officer has made it.
 *
 * @param selector whom the leads are in the register; null while nobody has been found
 * @param checked whether an officer has looked at it and said that it is right
 * @param removed whether an officer has taken it out; it stays visible and can be brought back
 * @param changed whether it says something else than what was read
 */
public record Duty(
        String id,
        String clauseId,
        String quote,
        Span span,
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
        ObligationStage stage,
        List<Remark> remarks,
        boolean checked,
        boolean removed,
        boolean changed) {

    public Duty {
        kinds = sorted(kinds);
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
        advisers = List.copyOf(advisers);
        targets = List.copyOf(targets);
        reportTo = List.copyOf(reportTo);
        links = List.copyOf(links);
        contents = sorted(contents);
        remarks = List.copyOf(remarks);
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> set) {
        return Collections.unmodifiableSet(new TreeSet<>(set));
    }

    static Duty of(ReadObligation read, @Nullable String selector, ObligationStage stage, List<Remark> remarks) {
        return new Duty(
                read.id(),
                read.clauseId(),
                read.quote(),
                read.span(),
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
                stage,
                remarks,
                false,
                false,
                false);
    }

    /** One that an officer adds from the words he has marked. */
    static Duty added(String id, String clauseId, String quote, Span span, String action, ObligationStage stage) {
        return new Duty(
                id,
                clauseId,
                quote,
                span,
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
                stage,
                List.of(),
                false,
                false,
                true);
    }

    Duty withMark(boolean nowChecked, boolean nowRemoved) {
        return new Duty(
                id,
                clauseId,
                quote,
                span,
                kinds,
                leads,
                selector,
                coordinators,
                advisers,
                through,
                action,
                rhythm,
                due,
                phase,
                targets,
                startCondition,
                evidence,
                reportTo,
                links,
                contents,
                stage,
                remarks,
                nowChecked,
                nowRemoved,
                changed);
    }

    Duty withWords(String newId, String newQuote, Span newSpan, String newAction) {
        return new Duty(
                newId,
                clauseId,
                newQuote,
                newSpan,
                kinds,
                leads,
                selector,
                coordinators,
                advisers,
                through,
                newAction,
                rhythm,
                due,
                phase,
                targets,
                startCondition,
                evidence,
                reportTo,
                links,
                contents,
                stage,
                remarks,
                false,
                removed,
                true);
    }

    /** Both as one; what the first says of time, owner and way of working stays. */
    Duty joinedWith(Duty next, String words, Span whole) {
        Set<ObligationKind> both = new TreeSet<>(kinds);
        both.addAll(next.kinds());
        Set<ContentArea> areas = new TreeSet<>(contents);
        areas.addAll(next.contents());
        return new Duty(
                id,
                clauseId,
                words,
                whole,
                both,
                leads.isEmpty() ? next.leads() : leads,
                selector == null ? next.selector() : selector,
                joined(coordinators, next.coordinators()),
                joined(advisers, next.advisers()),
                through == null ? next.through() : through,
                Stream.of(action, small(next.action()))
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining("; ")),
                rhythm == Rhythm.NONE ? next.rhythm() : rhythm,
                due == null ? next.due() : due,
                phase == null ? next.phase() : phase,
                joined(targets, next.targets()),
                startCondition == null ? next.startCondition() : startCondition,
                evidence == null ? next.evidence() : evidence,
                joined(reportTo, next.reportTo()),
                joined(links, next.links()),
                areas,
                stage,
                joined(remarks, next.remarks()),
                false,
                removed,
                true);
    }

    private static String small(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    Duty changed(DutyChange change) {
        return new Duty(
                id,
                clauseId,
                quote,
                span,
                change.kinds(),
                change.leads(),
                change.selector(),
                change.coordinators(),
                change.advisers(),
                through,
                change.action(),
                change.rhythm(),
                change.due(),
                change.phase(),
                change.targets(),
                change.startCondition(),
                change.evidence(),
                change.reportTo(),
                links,
                change.contents(),
                change.stage(),
                remarks,
                true,
                removed,
                true);
    }

    /** Whether somebody has to look at it before it can be relied on. */
    @JsonIgnore
    public boolean isDoubtful() {
        return !checked && remarks.stream().anyMatch(Remark::doubtful);
    }
}
