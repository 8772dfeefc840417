package vn.chidao.recording;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.reading.ReadObligation;
import vn.chidao.reading.Remark;
import vn.chidao.reading.Span;

/**
 * A proposed obligation as it stands now: the words it rests on, and what has been made of them.
 *
 * @param remarks why it was read so, and what is missing
 * @param checked whether an officer has looked at it and said that it is right
 * @param removed whether an officer has taken it out; it stays visible and can be brought back
 * @param changed whether it says something else than what was read
 */
public record Duty(
        String id,
        String clauseId,
        String quote,
        Span span,
        DutyTerms terms,
        List<Remark> remarks,
        boolean checked,
        boolean removed,
        boolean changed) {

    public Duty {
        remarks = List.copyOf(remarks);
    }

    static Duty of(ReadObligation read, @Nullable String selector, ObligationStage stage, List<Remark> remarks) {
        return new Duty(
                read.id(),
                read.clauseId(),
                read.quote(),
                read.span(),
                DutyTerms.of(read, selector, stage),
                remarks,
                false,
                false,
                false);
    }

    /** One that an officer adds from the words he has marked. */
    static Duty added(String id, String clauseId, String quote, Span span, String action) {
        return new Duty(id, clauseId, quote, span, DutyTerms.task(action), List.of(), false, false, true);
    }

    /** The same in another clause. */
    Duty in(String otherClauseId) {
        return new Duty(id, otherClauseId, quote, span, terms, remarks, checked, removed, changed);
    }

    /** The same words at another place. */
    Duty at(String otherClauseId, Span place) {
        return new Duty(id, otherClauseId, quote, place, terms, remarks, checked, removed, changed);
    }

    private Duty named(String otherId) {
        return new Duty(otherId, clauseId, quote, span, terms, remarks, checked, removed, changed);
    }

    /** The same under an id that is not taken yet. */
    Duty apartFrom(Set<String> taken) {
        Duty free = this;
        for (int more = 2; taken.contains(free.id); more++) {
            free = named(id + "#" + more);
        }
        return free;
    }

    boolean overlaps(Duty other) {
        return span.start() < other.span.end() && other.span.start() < span.end();
    }

    /** Whether an officer has had a hand in it. */
    @JsonIgnore
    boolean isTouched() {
        return checked || removed || changed;
    }

    Duty withMark(boolean nowChecked, boolean nowRemoved) {
        return new Duty(id, clauseId, quote, span, terms, remarks, nowChecked, nowRemoved, changed);
    }

    /** Rests on other words, and asks what they say. */
    Duty withWords(String newId, String newQuote, Span newSpan, String action) {
        return new Duty(newId, clauseId, newQuote, newSpan, terms.withAction(action), remarks, false, removed, true);
    }

    Duty joinedWith(Duty next, String words, Span whole) {
        return new Duty(
                id,
                clauseId,
                words,
                whole,
                terms.joinedWith(next.terms),
                Stream.concat(remarks.stream(), next.remarks.stream())
                        .distinct()
                        .toList(),
                false,
                removed,
                true);
    }

    /** As an officer has made it, who has thereby looked at it. */
    Duty changedTo(DutyTerms others) {
        return new Duty(id, clauseId, quote, span, others, remarks, true, removed, true);
    }

    /** Whether somebody has to look at it before it can be relied on. */
    @JsonIgnore
    public boolean isDoubtful() {
        return !checked && remarks.stream().anyMatch(Remark::doubtful);
    }
}
