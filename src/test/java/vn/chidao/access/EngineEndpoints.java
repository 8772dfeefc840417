package vn.chidao.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the engine's REST endpoints off its own resource classes, as {@code VERB pattern}. */
final class EngineEndpoints {

    private final Set<String> found = new TreeSet<>();

    private EngineEndpoints() {}

    static Set<String> of(Application... interfaces) {
        EngineEndpoints endpoints = new EngineEndpoints();
        for (Application each : interfaces) {
            Stream.concat(
                            each.getClasses().stream(),
                            each.getSingletons().stream().map(Object::getClass))
                    .forEach(resource -> annotation(resource, Path.class)
                            .ifPresent(path -> endpoints.walk(resource, join("", path.value()), new HashSet<>())));
        }
        return endpoints.found;
    }

    /** @param above the locators' types that led here: some lead back to themselves */
    private void walk(Class<?> resource, String base, Set<Class<?>> above) {
        if (!above.add(resource)) {
            return;
        }
        for (Method method : resource.getMethods()) {
            if (method.isBridge() || method.getDeclaringClass() == Object.class) {
                continue;
            }
            Optional<Path> path = onMethod(method, Path.class);
            Set<String> verbs = verbs(method);
            String address = join(base, path.map(Path::value).orElse(""));
            verbs.forEach(verb -> found.add(verb + " " + address));
            if (verbs.isEmpty() && path.isPresent()) {
                walk(method.getReturnType(), address, new HashSet<>(above));
            }
        }
    }

    private static Set<String> verbs(Method method) {
        Set<String> verbs = new LinkedHashSet<>();
        for (Method declaration : declarations(method)) {
            for (Annotation annotation : declaration.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    verbs.add(verb.value());
                }
            }
        }
        return verbs;
    }

    private static <A extends Annotation> Optional<A> onMethod(Method method, Class<A> type) {
        return declarations(method).stream()
                .map(declaration -> declaration.getAnnotation(type))
                .filter(found -> found != null)
                .findFirst();
    }

    /** The method and those it overrides: the annotations stand on the interfaces. */
    private static Set<Method> declarations(Method method) {
        Set<Method> declarations = new LinkedHashSet<>(Set.of(method));
        types(method.getDeclaringClass()).forEach(type -> {
            try {
                declarations.add(type.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException e) {
                // not declared there
            }
        });
        return declarations;
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> resource, Class<A> type) {
        return types(resource)
                .map(AnnotatedElement.class::cast)
                .map(each -> each.getAnnotation(type))
                .filter(found -> found != null)
                .findFirst();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        if (type == null || type == Object.class) {
            return Stream.of();
        }
        return Stream.concat(
                Stream.of(type),
                Stream.concat(
                        types(type.getSuperclass()),
                        Arrays.stream(type.getInterfaces()).flatMap(EngineEndpoints::types)));
    }

    private static String join(String base, String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? base : base + "/" + trimmed;
    }
}
