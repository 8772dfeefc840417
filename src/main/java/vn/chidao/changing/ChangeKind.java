package vn.chidao.changing;

import java.util.Optional;
import vn.chidao.directive.LinkKind;

/** What can happen to a directive after its issue (NĐ 30/2020/NĐ-CP, art. 18.3–18.4). */
public enum ChangeKind {
    RECALL,
    REPLACE,
    AMEND,
    CORRECT;

    /** Whether the directive binds nobody any more once it has happened. */
    public boolean endsDirective() {
        return this == RECALL || this == REPLACE;
    }

    String verb() {
        return switch (this) {
            case RECALL -> "DIRECTIVE_RECALLED";
            case REPLACE -> "DIRECTIVE_REPLACED";
            case AMEND -> "DIRECTIVE_AMENDED";
            case CORRECT -> "DIRECTIVE_CORRECTED";
        };
    }

    /** How a document cites the one to which it does this. */
    LinkKind link() {
        return switch (this) {
            case RECALL -> LinkKind.RECALLS;
            case REPLACE -> LinkKind.REPLACES;
            case AMEND -> LinkKind.AMENDS;
            case CORRECT -> LinkKind.CORRECTS;
        };
    }

    /** What a document does to the one it cites in this way. */
    static Optional<ChangeKind> of(LinkKind kind) {
        return switch (kind) {
            case RECALLS -> Optional.of(RECALL);
            case REPLACES -> Optional.of(REPLACE);
            case AMENDS -> Optional.of(AMEND);
            case CORRECTS -> Optional.of(CORRECT);
            case BASED_ON, IMPLEMENTS, TIED_TO, ATTACHED_TO, REPLY_TO -> Optional.empty();
        };
    }
}
