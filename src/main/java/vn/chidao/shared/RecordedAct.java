package vn.chidao.shared;

import org.jspecify.annotations.Nullable;

/**
 * An event that belongs on the record. Whatever is published with this interface is written to the act log in the
 * same transaction, under the acting person ({@link CurrentActor}); nobody calls the log.
 */
public interface RecordedAct {

    Facts facts();

    /**
     * What the record keeps of an act.
     *
     * @param verb what happened, a stable code such as {@code DIRECTIVE_SIGNED}; shown as message {@code Act.<verb>}
     * @param subjectKind what it happened to, such as {@code directive}, {@code occurrence}, {@code task}
     * @param subjectId the id of that
     * @param directiveId the directive it serves, where there is one: a directive's page lists these
     * @param organizationId in whose chain it stands; null = the acting position's organisation, else the system's
     * @param summary one sentence for readers; said in Vietnamese when the act is written, and kept as it was said then
     * @param textSha256 hash of the text it was done on, where there is one
     */
    record Facts(
            String verb,
            String subjectKind,
            String subjectId,
            @Nullable String directiveId,
            @Nullable String organizationId,
            Phrase summary,
            @Nullable String textSha256) {}
}
