package vn.chidao.exemplar;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/** Which models are asked for; null asks for all. */
public record ModelFilter(
        @Nullable String directiveId,
        @Nullable Integer year,
        @Nullable ContentArea content,
        Stage stage,
        @Nullable String unitId,
        @Nullable String sheetId,
        String words) {

    /** What has to be true of a model: each number of the table of counts is made of the rows of one of these. */
    public enum Stage {
        ALL("true"),
        REGISTERED("m.registered"),
        OUTSIDE("m.outside_reason is not null"),
        NOT_BUILT("m.stage = 'REGISTERED'"),
        WAITING("exists (select 1 from pilot_model_act w where w.model_id = m.id and w.state = 'REPORTED')"),
        BUILT("m.built > 0"),
        RECOGNISED("m.recognised > 0"),
        NOT_MET("m.not_met > 0"),
        REPLICATED("m.replicated > 0"),
        UNREGISTERED("m.unregistered_reason is not null");

        private final String condition;

        Stage(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
