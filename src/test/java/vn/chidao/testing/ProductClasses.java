package vn.chidao.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import vn.chidao.workflow.ProcessBean;
import vn.chidao.workflow.ProcessVariable;
import vn.chidao.workflow.TaskFormHandler;

/** Finds the product's own classes of a kind, without starting anything. */
public final class ProductClasses {

    private ProductClasses() {}

    /** What models may name, by bean name. */
    public static Map<String, Class<?>> processBeans() {
        Map<String, Class<?>> beans = new LinkedHashMap<>();
        find(new AnnotationTypeFilter(ProcessBean.class)).forEach(type -> {
            String name = AnnotatedElementUtils.getMergedAnnotation(type, ProcessBean.class)
                    .value();
            if (beans.put(name, type) != null) {
                throw new AssertionError("two process beans are named " + name);
            }
        });
        return beans;
    }

    public static List<Class<?>> formHandlers() {
        return find(new AssignableTypeFilter(TaskFormHandler.class));
    }

    public static List<Class<?>> enums() {
        return find((reader, factory) ->
                Enum.class.getName().equals(reader.getClassMetadata().getSuperClassName()));
    }

    /** {@code vn.chidao.<module>.process.<Process>Model}, if there is one. */
    public static Optional<Class<?>> modelClass(String module, String processId) {
        try {
            return Optional.of(Class.forName("vn.chidao." + module + ".process." + processId + "Model"));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The routing variables a model class names, by their names. */
    public static Map<String, ProcessVariable<?>> routingVariables(Class<?> modelClass) {
        Map<String, ProcessVariable<?>> variables = new LinkedHashMap<>();
        constants(modelClass).values().forEach(value -> {
            if (value instanceof ProcessVariable<?> variable) {
                variables.put(variable.name(), variable);
            }
        });
        return variables;
    }

    /** The static fields of a class with their values. */
    public static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                try {
                    field.setAccessible(true);
                    constants.put(field.getName(), field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return constants;
    }

    private static List<Class<?>> find(TypeFilter filter) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter((reader, factory) -> isProduct(reader.getResource()) && filter.match(reader, factory));
        return scanner.findCandidateComponents("vn.chidao").stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .<Class<?>>map(ProductClasses::load)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()) || type.isEnum())
                .toList();
    }

    private static boolean isProduct(Resource resource) {
        return !resource.getDescription().contains("test-classes");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ProductClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
