package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.identity.SessionView;
import vn.chidao.identity.SignedInSessions;

/** A session in a list; {@code current} is the one the list itself is read in. */
public record SessionLine(SessionView session, Device device, boolean current) {

    static List<SessionLine> of(List<SessionView> sessions, HttpServletRequest request) {
        String current = currentId(request);
        return sessions.stream()
                .map(session -> new SessionLine(
                        session, Device.of(session.userAgent()), session.id().equals(current)))
                .toList();
    }

    static @Nullable String currentId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : SignedInSessions.sealed(session.getId());
    }
}
