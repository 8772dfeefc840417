package vn.chidao.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchemaReader;

class ColleagueDraftsTests {

    private static final FormSchema FORM =
            new FormSchemaReader(new ObjectMapper()).read("""
                    {"id": "RowsForm", "components": [
                      {"type": "textarea", "key": "results", "label": "Kết quả"},
                      {"type": "dynamiclist", "path": "figures", "label": "Số liệu", "components": [
                        {"type": "textfield", "key": "value", "label": "Số lượng"},
                        {"type": "textfield", "key": "unit", "label": "Đơn vị tính"}]}]}
                    """.getBytes(StandardCharsets.UTF_8));

    @Test
    void namesTheFieldsAndCellsThatDiffer() {
        assertThat(ColleagueDrafts.differing(
                        FORM,
                        Map.of("results", "Đạt", "figures", List.of(Map.of("value", "3", "unit", "hộ"))),
                        Map.of(
                                "results",
                                "Đạt kế hoạch",
                                "figures",
                                List.of(Map.of("value", "4", "unit", "hộ"), Map.of("value", "1")))))
                .containsExactly("Kết quả", "Số liệu 1: Số lượng", "Số liệu 2: Số lượng");
    }

    @Test
    void doesNotTakeLineEndsAndEmptinessForADifference() {
        assertThat(ColleagueDrafts.differing(
                        FORM, Map.of("results", "Một\r\nhai ", "figures", List.of()), Map.of("results", "Một\nhai")))
                .isEmpty();
    }
}
