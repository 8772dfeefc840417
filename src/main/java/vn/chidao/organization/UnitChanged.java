package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.RecordedAct;

/** An organisation is called differently or stands elsewhere from this day on; names are as people know them. */
public record UnitChanged(
        String unitId,
        String oldName,
        String newName,
        @Nullable String oldParentName,
        @Nullable String newParentName,
        LocalDate from)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts("UNIT_CHANGED", "organization", unitId, null, unitId, summary(), null);
    }

    private String summary() {
        StringBuilder text = new StringBuilder("Từ ngày %s, %s".formatted(Days.show(from), oldName));
        boolean renamed = !oldName.equals(newName);
        boolean moved = !String.valueOf(oldParentName).equals(String.valueOf(newParentName));
        if (renamed) {
            text.append(" đổi tên thành ").append(newName);
        }
        if (moved) {
            text.append(renamed ? " và" : "")
                    .append(newParentName == null ? " không còn cấp trên trực tiếp" : " trực thuộc " + newParentName);
        }
        if (!renamed && !moved) {
            text.append(" đổi tên gọi tắt hoặc ký hiệu");
        }
        return text.toString();
    }
}
