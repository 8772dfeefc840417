package vn.chidao.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A number series was taken over from the paper book and stands at this number; {@code unitName} and {@code typeName}
 * are as people call them.
 */
public record SeriesSet(
        String unitId, String unitName, @Nullable DocumentType type, String typeName, String scope, int last)
        implements RecordedAct {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Override
    public Facts facts() {
        String series = unitId + "/" + (type == null ? "*" : type.name()) + "/" + scope;
        return new Facts(
                "NUMBER_SERIES_SET",
                "number-series",
                series,
                null,
                unitId,
                Phrase.of(
                        "document.act.series-set",
                        typeName.toLowerCase(VIETNAMESE),
                        unitName,
                        NumberScope.name(scope),
                        last),
                null);
    }
}
