package vn.chidao.document;

import vn.chidao.shared.RecordedAct;

/** A number series was taken over from the paper book and stands at this number. */
public record SeriesSet(String unitId, DocumentType type, String scope, int last) implements RecordedAct {

    @Override
    public Facts facts() {
        String series = unitId + "/" + type + "/" + scope;
        return new Facts(
                "NUMBER_SERIES_SET",
                "number-series",
                series,
                null,
                unitId,
                "Sổ số " + series + " đang ở số " + last,
                null);
    }
}
