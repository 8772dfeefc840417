package vn.chidao.reading;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;

/** Proposes how an obligation is worked off, and tells the sentence that hands the following-up over. */
@Service
public class Stages {

    private final Supplier<RuleSet> rules;

    Stages(Supplier<RuleSet> rules) {
        this.rules = rules;
    }

    /** By kinds and words where the rules know them, else by what the kinds leave. */
    public ObligationStage of(Set<ObligationKind> kinds, String words, Rhythm rhythm) {
        for (Rules.Entry entry : rules.get().stages().entries("stages")) {
            boolean ofKind = entry.require("kinds")
                    .chars()
                    .allMatch(letter ->
                            kinds.stream().anyMatch(kind -> kind.letter().charAt(0) == letter));
            if (ofKind && entry.raw().matcher(words).matches()) {
                return ObligationStage.valueOf(entry.require("stage"));
            }
        }
        if (kinds.contains(ObligationKind.TASK) || rhythm.isScheduled()) {
            return ObligationStage.TASK;
        }
        if (kinds.equals(Set.of(ObligationKind.LEADING))) {
            return ObligationStage.LEADING;
        }
        boolean ofItself = rhythm == Rhythm.ON_OCCASION || rhythm == Rhythm.CONTINUOUS;
        return ofItself || !kinds.contains(ObligationKind.RECURRING) ? ObligationStage.RECORD : ObligationStage.TASK;
    }

    /** Whether these words charge somebody with following up the directive itself. */
    public boolean handsOverFollowUp(String words) {
        return rules.get().stages().words("followUp").matcher(words).find()
                && rules.get().stages().words("thisDocument").matcher(words).find();
    }
}
