package vn.chidao.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many of the valid ballots of an area, or of all, answer a question in which way. */
@Embeddable
public record AnswerCount(
        int satisfied,
        int unsatisfied,
        @Column(name = "no_opinion") int noOpinion) {

    public static final AnswerCount NONE = new AnswerCount(0, 0, 0);

    /** All that answer it, those without an opinion included. */
    public long sum() {
        return (long) satisfied + unsatisfied + noOpinion;
    }

    AnswerCount plus(AnswerCount other) {
        return new AnswerCount(
                Math.addExact(satisfied, other.satisfied),
                Math.addExact(unsatisfied, other.unsatisfied),
                Math.addExact(noOpinion, other.noOpinion));
    }
}
