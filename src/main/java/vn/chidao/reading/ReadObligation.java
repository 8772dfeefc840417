package vn.chidao.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.Rhythm;
import vn.chidao.shared.ContentArea;

/**
 * One duty, as small as the text lets it be taken apart.
 *
 * @param id unique in the reading: the clause's id, with a letter where the clause holds several
 * @param quote the words it rests on, verbatim; {@code span} is their place
 * @param leads who has to do it, in the text's words; empty where the text names nobody
 * @param through the body the lead acts through ("thông qua")
 * @param rhythm what the text says of time; {@code NONE} where it says nothing
 * @param remarks why it was read so, and what is missing
 */
public record ReadObligation(
        String id,
        String clauseId,
        String quote,
        Span span,
        Set<ObligationKind> kinds,
        List<String> leads,
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
        List<Remark> remarks) {

    public ReadObligation {
        kinds = Set.copyOf(kinds);
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
        advisers = List.copyOf(advisers);
        targets = List.copyOf(targets);
        reportTo = List.copyOf(reportTo);
        links = List.copyOf(links);
        contents = Set.copyOf(contents);
        remarks = List.copyOf(remarks);
    }

    /** Whether by these words the document is meant for the Party's cells and no wider. */
    public boolean limitsCirculation() {
        return remarks.stream().anyMatch(remark -> remark.key().equals(Remark.CIRCULATION));
    }

    /** The same thing in another rhythm. */
    ReadObligation again(String otherId, Rhythm otherRhythm, List<Remark> otherRemarks) {
        return new ReadObligation(
                otherId,
                clauseId,
                quote,
                span,
                kinds,
                leads,
                coordinators,
                advisers,
                through,
                action,
                otherRhythm,
                due,
                phase,
                targets,
                startCondition,
                evidence,
                reportTo,
                links,
                contents,
                otherRemarks);
    }

    /** The same thing with what stands beside it. */
    ReadObligation completed(
            List<String> owners, Rhythm ownRhythm, @Nullable LocalDate lastDay, List<Remark> ownRemarks) {
        return new ReadObligation(
                id,
                clauseId,
                quote,
                span,
                kinds,
                owners,
                coordinators,
                advisers,
                through,
                action,
                ownRhythm,
                lastDay,
                phase,
                targets,
                startCondition,
                evidence,
                reportTo,
                links,
                contents,
                ownRemarks);
    }
}
