package vn.chidao.obligation;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What kind of work a record is. Where nobody says how much it comes to, it is one of what the catalogue counts of its
 * kind: a piece of news, a meeting, a matter supervised, a draft commented on.
 */
public enum WorkKind {
    ACTIVITY(null),
    MEETING("C902"),
    PUBLICITY("C901"),
    /** Giám sát (217-QĐ/TW). */
    SUPERVISION(
            "C501",
            WorkForm.BY_DOCUMENTS,
            WorkForm.BY_DELEGATION,
            WorkForm.BY_PEOPLES_BOARDS,
            WorkForm.WITH_STATE_BODIES),
    /** Phản biện xã hội (218-QĐ/TW). */
    SOCIAL_CRITICISM("C502", WorkForm.BY_CONFERENCE, WorkForm.IN_WRITING, WorkForm.BY_DIALOGUE);

    private static final String DRAFTS_COMMENTED_ON = "C503";

    private final @Nullable String indicator;
    private final Set<WorkForm> forms;

    WorkKind(@Nullable String indicator, WorkForm... forms) {
        this.indicator = indicator;
        this.forms = Set.of(forms);
    }

    /** The forms in which it is done; none where that is not asked. */
    public Set<WorkForm> forms() {
        return forms;
    }

    /** What one such piece of work is one of, by the catalogue's code. */
    public Optional<String> countedAs(@Nullable WorkForm form) {
        return Optional.ofNullable(
                form == WorkForm.IN_WRITING && forms.contains(form) ? DRAFTS_COMMENTED_ON : indicator);
    }
}
