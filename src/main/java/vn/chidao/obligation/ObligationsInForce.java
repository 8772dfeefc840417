package vn.chidao.obligation;

import vn.chidao.shared.RecordedAct;

/** The obligations of an issued directive bind their organisations from now on. */
public record ObligationsInForce(String directiveId, String label, int inForce, int waiting) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OBLIGATIONS_IN_FORCE",
                "directive",
                directiveId,
                directiveId,
                null,
                inForce + " nhiệm vụ của " + label + " có hiệu lực"
                        + (waiting == 0 ? "" : ", " + waiting + " nhiệm vụ chờ điều kiện"),
                null);
    }
}
