package vn.chidao.obligation;

import org.jspecify.annotations.Nullable;

/**
 * Where a result or record that a figure rests on is to be found.
 *
 * @param fileId its evidence, where there is any
 */
public record RecordedRow(
        RecordedWork.Source source,
        String sourceId,
        String obligationId,
        String obligationCode,
        String directiveId,
        String title,
        @Nullable String fileId) {

    /** The page of ours on which the row stands. */
    public String href() {
        return source == RecordedWork.Source.RECORD
                ? "/obligations/" + obligationId + "/records#record-" + sourceId
                : "/directives/" + directiveId + "?tab=progress&occurrence=" + sourceId + "#opened";
    }
}
