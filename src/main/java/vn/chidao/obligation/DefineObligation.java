package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * One obligation as the officer reads it from the text.
 *
 * @param code row code, unique in the directive: "1-3a"
 * @param clauseId the clause it stands in
 * @param quote its sentence, verbatim
 * @param leadText who, in the text's words
 * @param leadSelector who, as the organisation register resolves it
 * @param action what, in a few words; task lists show it
 * @param partners with whom
 * @param evidence what shows that it is done
 * @param resultToUnit who gets the result
 * @param rhythm what the text says of time; a text that says nothing has {@code NONE}
 * @param condition the awaited event in the text's words, null where work may start at once
 * @param firstDueOn a first due day where one is set together with the text
 * @param phaseLabel the phase the text names, with its last day
 * @param targets what the text wants reached, in its order
 */
public record DefineObligation(
        String code,
        String clauseId,
        String quote,
        Set<ObligationKind> kinds,
        String leadText,
        String leadSelector,
        String action,
        @Nullable String partners,
        @Nullable String evidence,
        @Nullable String resultToUnit,
        Rhythm rhythm,
        ObligationStage stage,
        Set<ContentArea> contents,
        @Nullable String condition,
        @Nullable LocalDate firstDueOn,
        @Nullable String phaseLabel,
        @Nullable LocalDate phaseEnd,
        List<Target> targets) {

    public DefineObligation {
        kinds = Set.copyOf(kinds);
        contents = contents == null ? Set.of() : Set.copyOf(contents);
        targets = targets == null ? List.of() : List.copyOf(targets);
    }
}
