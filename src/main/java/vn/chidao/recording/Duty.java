package vn.chidao.recording;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.DefineObligation;
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
 * @param laid as it was laid down before anything was read, which holds as long as its words and terms do; null where it
 *     was read
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
        boolean changed,
        @Nullable DefineObligation laid) {

    private static final String REWORDED = "recording.remark.reworded";

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
                false,
                null);
    }

    /** An obligation of a draft, laid down otherwise than by reading: somebody stands for it. */
    static Duty laid(DefineObligation laid, Span span, List<String> reportTo) {
        return new Duty(
                laid.code(),
                laid.clauseId(),
                laid.quote(),
                span,
                DutyTerms.of(laid, reportTo),
                List.of(),
                true,
                false,
                false,
                laid);
    }

    /** One that an officer adds from the words he has marked. */
    static Duty added(String id, String clauseId, String quote, Span span, String action) {
        return new Duty(id, clauseId, quote, span, DutyTerms.task(action), List.of(), false, false, true, null);
    }

    /** The same in another clause. */
    Duty in(String otherClauseId) {
        return new Duty(id, otherClauseId, quote, span, terms, remarks, checked, removed, changed, laid);
    }

    /** The same words at another place. */
    Duty at(String otherClauseId, Span place) {
        return new Duty(id, otherClauseId, quote, place, terms, remarks, checked, removed, changed, laid);
    }

    private Duty named(String otherId) {
        return new Duty(otherId, clauseId, quote, span, terms, remarks, checked, removed, changed, laid);
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
        return span.overlaps(other.span);
    }

    /** Whether an officer has had a hand in it. */
    @JsonIgnore
    boolean isTouched() {
        return checked || removed || changed;
    }

    Duty withMark(boolean nowChecked, boolean nowRemoved) {
        return new Duty(id, clauseId, quote, span, terms, remarks, nowChecked, nowRemoved, changed, laid);
    }

    /** Rests on other words, and asks what they say. */
    Duty withWords(String newId, String newQuote, Span newSpan, String action) {
        return new Duty(
                newId, clauseId, newQuote, newSpan, terms.withAction(action), remarks, false, removed, true, null);
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
                true,
                null);
    }

    /**
     * Its sentence was edited: it stays what it was, in the new words, until somebody has looked at it.
     *
     * @param read what the rules read in the new words
     */
    Duty reworded(String otherClauseId, String words, Span place, Optional<Duty> read) {
        List<Remark> said = new ArrayList<>();
        remarks.stream().filter(remark -> !remark.key().equals(REWORDED)).forEach(said::add);
        said.add(new Remark("quote", REWORDED, List.of(quote), true));
        return new Duty(
                id,
                otherClauseId,
                words,
                place,
                terms.reworded(words, read.map(Duty::terms)),
                said,
                false,
                removed,
                true,
                null);
    }

    /** Whether another wording says all that it was laid down on. */
    boolean standsIn(String text) {
        return laid == null || laid.targets().stream().allMatch(target -> text.contains(target.quote()));
    }

    /** As an officer has made it, who has thereby looked at it. */
    Duty changedTo(DutyTerms others) {
        return new Duty(id, clauseId, quote, span, others, remarks, true, removed, true, null);
    }

    /** Whether somebody has to look at it before it can be relied on. */
    @JsonIgnore
    public boolean isDoubtful() {
        return !checked && remarks.stream().anyMatch(Remark::doubtful);
    }
}
