package vn.chidao.exemplar;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has happened to a model: on the record of whoever did it, read by whoever reads the directive.
 *
 * @param actKind what was reported, confirmed, returned or taken back
 * @param unitName whose model it is
 * @param words what was said with it
 */
public record ModelMoved(
        String modelId,
        ModelStepKind kind,
        @Nullable ModelActKind actKind,
        String directiveId,
        String name,
        String unitName,
        @Nullable String words)
        implements RecordedAct {

    @Override
    public Facts facts() {
        Phrase said = actKind == null
                ? Phrase.of("exemplar.act." + kind.name(), name, unitName)
                : Phrase.of("exemplar.act." + kind.name(), name, unitName, Phrase.of("ModelActKind." + actKind.name()));
        return new Facts(kind.verb(), "model", modelId, directiveId, null, said.withRemark(words), null);
    }
}
