package vn.chidao.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the engine's REST resources are open, and by which right: an allow-list. What is on no line is closed for
 * everybody. Of what writes, only what leads through the completion road is open, and nothing that would end a task
 * without completing it; which tasks and instances an open line shows is left to the engine's own authorisations.
 */
public final class EngineDoor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final List<Line> LINES = new ArrayList<>();
    private static final List<Line> BESIDE = new ArrayList<>();

    static {
        // What Tasklist asks for, for everybody who is signed in.
        read(null, "/engine", "/filter(/count|/[^/]+)?", "/filter/[^/]+/(list|count|singleResult)");
        read(null, "/task(/count)?", "/task/[^/]+(/(form|form-variables|deployed-form|identity-links))?");
        // A single comment or attachment the engine shows to anybody who knows its id: lists only.
        read(null, "/task/[^/]+/comment", "/task/[^/]+/(variables|localVariables)(/[^/]+)?");
        read(null, "/process-definition(/count)?", "/process-definition/[^/]+(/(xml|diagram))?");
        read(null, "/process-instance(/count)?", "/process-instance/[^/]+(/(variables|activity-instances))?");
        read(null, "/variable-instance(/count)?", "/history/(task|user-operation|activity-instance)(/count)?");
        read(null, "/case-definition/[^/]+", "/authorization/check", "/identity/groups");
        read(null, "/user(/count)?", "/user/[^/]+/profile", "/group(/count)?");
        post(null, "/task(/count)?", "/task/[^/]+/(claim|submit-form|complete)", "/task/[^/]+/comment/create");
        post(null, "/filter/[^/]+/(list|count|singleResult)", "/variable-instance(/count)?", "/identity/verify");
        post(null, "/process-instance(/count)?", "/history/(task|activity-instance)(/count)?");

        // The models, for whoever designs them.
        read(
                Right.READ_MODELS,
                "/process-definition/.*",
                "/decision-definition.*",
                "/decision-requirements-definition.*");
        read(Right.READ_MODELS, "/deployment.*");

        // Everything that reads, and failed jobs tried again, for whoever runs the engine.
        read(Right.OPERATE_ENGINE, "/.*");
        post(Right.OPERATE_ENGINE, "/(job|incident|execution)(/count)?", "/process-definition/statistics");
        post(Right.OPERATE_ENGINE, "/history/(process-instance|variable-instance|detail)(/count)?");
        line("PUT", Right.OPERATE_ENGINE, "/job/[^/]+/retries");

        // What the web applications have beside the engine: who is signed in, their parts, what Cockpit counts.
        beside(
                "GET",
                null,
                "/engine/engine/?",
                "/admin/auth/user/.*",
                "/(admin|cockpit|tasklist)/plugin/[^/]+/static/.*");
        beside("POST", null, "/admin/auth/user/.*/(login/.*|logout)");
        beside("GET", Right.READ_MODELS, "/cockpit/plugin/base/[^/]+/process-definition/.*");
        beside("POST", Right.READ_MODELS, "/cockpit/plugin/base/[^/]+/process-definition/.*");
        beside("GET", Right.OPERATE_ENGINE, "/(admin|cockpit)/plugin/.*");
        beside("POST", Right.OPERATE_ENGINE, "/cockpit/plugin/.*");
    }

    private EngineDoor() {}

    /**
     * Whether a call of the engine's interface is open to somebody.
     *
     * @param path below the interface's root, "/task/17/claim"
     */
    public static boolean isOpen(String method, String path, Asker asker) {
        return isOpen(LINES, method, path, asker);
    }

    /**
     * Whether what the web applications have beside the engine is open to somebody.
     *
     * @param path below {@code /camunda/api}
     */
    public static boolean isOpenBeside(String method, String path, Asker asker) {
        return isOpen(BESIDE, method, path, asker);
    }

    private static boolean isOpen(List<Line> lines, String method, String path, Asker asker) {
        String asked = READING.contains(method) ? "GET" : method;
        return lines.stream()
                .anyMatch(line -> line.method().equals(asked)
                        && line.path().matcher(path).matches()
                        && (line.right() == null || asker.may(line.right())));
    }

    private static void read(@Nullable Right right, String... paths) {
        for (String path : paths) {
            line("GET", right, path);
        }
    }

    private static void post(@Nullable Right right, String... paths) {
        for (String path : paths) {
            line("POST", right, path);
        }
    }

    private static void beside(String method, @Nullable Right right, String... paths) {
        for (String path : paths) {
            BESIDE.add(new Line(method, right, Pattern.compile(path)));
        }
    }

    private static void line(String method, @Nullable Right right, String path) {
        LINES.add(new Line(method, right, Pattern.compile(path)));
    }

    /** @param right null for everybody who is signed in */
    private record Line(String method, @Nullable Right right, Pattern path) {}
}
