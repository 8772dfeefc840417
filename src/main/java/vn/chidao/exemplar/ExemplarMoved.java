package vn.chidao.exemplar;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has happened to an exemplar. Says whose it is and never a person's name: the record cannot be erased.
 *
 * @param directiveId null while nobody but the organisation knows of it
 * @param other the body it was introduced to, by its name
 */
public record ExemplarMoved(
        String exemplarId,
        ExemplarStepKind kind,
        ExemplarKind of,
        @Nullable String directiveId,
        String unitName,
        String other)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                kind.verb(),
                "exemplar",
                exemplarId,
                directiveId,
                null,
                Phrase.of(
                        "exemplar.exemplar-act." + kind.name(),
                        Phrase.of("ExemplarKind." + of.name()),
                        unitName,
                        other),
                null);
    }
}
