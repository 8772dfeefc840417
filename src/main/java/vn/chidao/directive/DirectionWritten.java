package vn.chidao.directive;

import vn.chidao.shared.RecordedAct;

/** An addressee's leader said what the unit is to do. */
public record DirectionWritten(
        String directiveId,
        String receiptId,
        String unitId,
        String unitName,
        String label,
        DirectionRole role,
        String instruction)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DIRECTION_WRITTEN",
                "receipt",
                receiptId,
                directiveId,
                unitId,
                unitName + " có ý kiến chỉ đạo thực hiện " + label + ": " + instruction,
                null);
    }
}
