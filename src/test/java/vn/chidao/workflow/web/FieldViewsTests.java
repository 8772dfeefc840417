package vn.chidao.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchemaReader;

class FieldViewsTests {

    private static final FormSchema FORM =
            new FormSchemaReader(new ObjectMapper()).read("""
                    {"id": "RowsForm", "components": [
                      {"type": "dynamiclist", "path": "figures", "label": "Số liệu", "components": [
                        {"type": "number", "key": "value", "label": "Số lượng"},
                        {"type": "select", "key": "target", "label": "Chỉ tiêu", "valuesKey": "targets"},
                        {"type": "select", "key": "area", "label": "Nơi làm", "valuesKey": "areas",
                         "validate": {"required": true}}]}]}
                    """.getBytes(StandardCharsets.UTF_8));

    @Test
    void asksNoOpenChoiceWithNothingToChooseFrom() {
        FieldView figures = draw(Map.of("targets", List.of()));

        assertThat(figures.columns()).extracting(FieldView::key).containsExactly("value", "area");
        assertThat(figures.rows())
                .singleElement()
                .satisfies(cells -> assertThat(cells).extracting(FieldView::key).containsExactly("value", "area"));
    }

    @Test
    void asksAChoiceThatIsThere() {
        FieldView figures = draw(Map.of("targets", List.of(new Option("0", "Mô hình"))));

        assertThat(figures.columns()).extracting(FieldView::key).containsExactly("value", "target", "area");
    }

    @Test
    void asksNoRowsThatNeedAChoiceOfNothing() {
        assertThat(FieldViews.of(FORM, Map.of(), Map.of("areas", List.of()), List.of()))
                .isEmpty();
    }

    @Test
    void saysWhatWasRemarkedAtTheField() {
        FieldView figures = FieldViews.of(
                        FORM,
                        Map.of("figures", List.of(Map.of("value", "3"), Map.of("value", "4"))),
                        Map.of(),
                        List.of(),
                        Map.of("figures[1].value", "Trưởng ban: đếm lại"))
                .get(0);

        assertThat(figures.rows())
                .extracting(cells -> cells.get(0).hint())
                .containsExactly(null, "▲ Trưởng ban: đếm lại");
    }

    private static FieldView draw(Map<String, List<Option>> options) {
        return FieldViews.of(FORM, Map.of(), options, List.of()).get(0);
    }
}
