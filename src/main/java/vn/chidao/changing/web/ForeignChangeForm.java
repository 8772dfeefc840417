package vn.chidao.changing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.RecordOutsideChange;

/**
 * What an issuer elsewhere has done to a document, as it is typed in.
 *
 * @param byDirectiveId the paper that says so, where it stands in a book here
 */
record ForeignChangeForm(
        @NotNull ChangeKind kind,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable String byDirectiveId,
        @Nullable @Size(max = 100) String byDocument,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate byDocumentOn) {

    RecordOutsideChange command(String directiveId, @Nullable String fileId) {
        return new RecordOutsideChange(directiveId, kind, reason, byDirectiveId, byDocument, byDocumentOn, fileId);
    }

    /** As it was typed, with the copy of the paper that is kept meanwhile. */
    static Map<String, String> typed(Map<String, String> fields, @Nullable String fileId) {
        Map<String, String> typed = new HashMap<>(fields);
        typed.put("form", "outside");
        typed.put("copy", fileId == null ? "" : fileId);
        return typed;
    }
}
