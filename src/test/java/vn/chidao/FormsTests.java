package vn.chidao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;
import org.springframework.core.ResolvableType;
import vn.chidao.testing.Models;
import vn.chidao.testing.Models.ModelFile;
import vn.chidao.testing.ProductClasses;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchema.Kind;
import vn.chidao.workflow.form.FormSchemaReader;

/** Each form file and the record its handler receives say the same. */
class FormsTests {

    private static final FormSchemaReader READER = new FormSchemaReader(new ObjectMapper());

    /** What every handler is for: its form's id and the record it takes. */
    private static final Map<String, Class<?>> RECORDS = new TreeMap<>();

    static {
        for (Class<?> type : ProductClasses.formHandlers()) {
            // A handler's id is a constant: no need to build what it works with.
            TaskFormHandler<?> handler = (TaskFormHandler<?>) Mockito.mock(type, Mockito.CALLS_REAL_METHODS);
            Class<?> record = ResolvableType.forClass(type)
                    .as(TaskFormHandler.class)
                    .getGeneric(0)
                    .resolve();
            if (RECORDS.put(handler.formId(), record) != null) {
                throw new AssertionError("two handlers for form " + handler.formId());
            }
            if (handler.formType() != record) {
                throw new AssertionError(type + " names another form type than it takes");
            }
        }
    }

    static Stream<ModelFile> forms() {
        return Models.forms().stream();
    }

    @Test
    void haveOneHandlerEach() {
        assertThat(RECORDS.keySet())
                .containsExactlyInAnyOrderElementsOf(forms().map(ModelFile::id).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areReadableAndNamedByTheirFile(ModelFile form) {
        FormSchema schema = READER.read(form.bytes());

        assertThat(schema.id()).isEqualTo(form.id()).endsWith("Form");
        assertThat(schema.fields()).isNotEmpty();
        assertThat(schema.fields().stream().map(FormSchema.Field::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speakVietnamese(ModelFile form) {
        List<String> texts = new ArrayList<>();
        for (FormSchema.Field field : allFields(READER.read(form.bytes()).fields())) {
            assertThat(field.label())
                    .as("label of %s", field.key())
                    .isNotBlank()
                    .isNotEqualTo(field.key());
            texts.add(field.label());
            if (field.hint() != null) {
                texts.add(field.hint());
            }
            for (Option option : field.options()) {
                assertThat(option.label()).as("label of %s", option.value()).isNotBlank();
                texts.add(option.label());
            }
        }

        assertThat(texts)
                .allSatisfy(text -> assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as("%s is in NFC", text)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void haveARecordWithTheSameFields(ModelFile form) {
        FormSchema schema = READER.read(form.bytes());

        Class<?> record = RECORDS.get(form.id());

        assertThat(record).as("record of %s", form).isNotNull();
        assertThat(record.getName()).isEqualTo("vn.chidao." + form.module() + ".process." + form.id());
        assertSame(form.id(), schema.fields(), record);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void askForNothingThatRoutes(ModelFile form) {
        Set<String> routing = new TreeSet<>();
        Models.processes().stream()
                .filter(model -> model.module().equals(form.module()))
                .map(model -> ProductClasses.modelClass(model.module(), model.id()))
                .flatMap(Optional::stream)
                .forEach(model ->
                        routing.addAll(ProductClasses.routingVariables(model).keySet()));

        assertThat(routing).isNotEmpty();
        assertThat(READER.read(form.bytes()).fields())
                .extracting(FormSchema.Field::key)
                .doesNotContainAnyElementsOf(routing);
    }

    private static void assertSame(String where, List<FormSchema.Field> fields, Class<?> record) {
        assertThat(record.isRecord()).as("%s is a record", record).isTrue();
        assertThat(Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName))
                .as("components of %s", record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(
                        fields.stream().map(FormSchema.Field::key).toList());
        for (FormSchema.Field field : fields) {
            assertSame(where + "." + field.key(), field, componentField(record, field.key()));
        }
    }

    private static void assertSame(String where, FormSchema.Field field, Field component) {
        boolean required = Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                .anyMatch(annotation -> component.isAnnotationPresent(annotation));
        if (field.kind() != Kind.CHECKBOX) {
            assertThat(required).as("%s is required in the record", where).isEqualTo(field.required());
        }
        if (field.kind() == Kind.TEXT || field.kind() == Kind.TEXTAREA) {
            Size size = component.getAnnotation(Size.class);
            Integer max = size == null || size.max() == Integer.MAX_VALUE ? null : Integer.valueOf(size.max());
            Integer min = size == null || size.min() == 0 ? null : Integer.valueOf(size.min());
            assertThat(max).as("longest %s in the record", where).isEqualTo(field.maxLength());
            assertThat(min).as("shortest %s in the record", where).isEqualTo(field.minLength());
            assertThat(max).as("%s has a limit", where).isNotNull();
        }
        if (field.kind() == Kind.NUMBER) {
            assertSameNumber(where + " smallest", least(component), field.min());
            assertSameNumber(where + " largest", most(component), field.max());
        }
        assertType(where, field, component);
    }

    private static void assertType(String where, FormSchema.Field field, Field component) {
        Class<?> type = component.getType();
        switch (field.kind()) {
            case TEXT, TEXTAREA, FILE -> assertThat(type).as(where).isEqualTo(String.class);
            case DATE -> assertThat(type).as(where).isEqualTo(LocalDate.class);
            case CHECKBOX -> assertThat(type).as(where).isIn(Boolean.class, boolean.class);
            case NUMBER -> {
                if (field.decimals() > 0) {
                    assertThat(type).as(where).isEqualTo(BigDecimal.class);
                } else {
                    assertThat(type).as(where).isIn(Integer.class, int.class, Long.class, long.class, BigDecimal.class);
                }
            }
            case SELECT, RADIO -> {
                if (type.isEnum() && field.valuesKey() == null) {
                    assertThat(field.options())
                            .as("options of %s", where)
                            .extracting(Option::value)
                            .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .toList());
                } else {
                    assertThat(type == String.class || type.isEnum()).as(where).isTrue();
                }
            }
            case ROWS -> {
                assertThat(type).as(where).isEqualTo(List.class);
                Class<?> row = ResolvableType.forField(component).getGeneric(0).resolve();
                assertThat(row).as("row of %s", where).isNotNull();
                assertSame(where, field.columns(), row);
            }
        }
    }

    private static void assertSameNumber(String where, @Nullable BigDecimal ofRecord, @Nullable BigDecimal ofForm) {
        if (ofRecord == null || ofForm == null) {
            assertThat(ofRecord).as(where).isEqualTo(ofForm);
        } else {
            assertThat(ofRecord).as(where).isEqualByComparingTo(ofForm);
        }
    }

    private static @Nullable BigDecimal least(Field component) {
        Min min = component.getAnnotation(Min.class);
        DecimalMin decimalMin = component.getAnnotation(DecimalMin.class);
        if (min != null) {
            return BigDecimal.valueOf(min.value());
        }
        if (decimalMin != null) {
            return new BigDecimal(decimalMin.value());
        }
        return component.isAnnotationPresent(PositiveOrZero.class) ? BigDecimal.ZERO : null;
    }

    private static @Nullable BigDecimal most(Field component) {
        Max max = component.getAnnotation(Max.class);
        DecimalMax decimalMax = component.getAnnotation(DecimalMax.class);
        if (max != null) {
            return BigDecimal.valueOf(max.value());
        }
        return decimalMax == null ? null : new BigDecimal(decimalMax.value());
    }

    // Constraints on a component are kept at its field.
    private static Field componentField(Class<?> record, String name) {
        try {
            return record.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(record + " has no " + name, e);
        }
    }

    private static List<FormSchema.Field> allFields(List<FormSchema.Field> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .toList();
    }
}
