package vn.chidao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** How somebody had narrowed his desk when he last looked at it: where "back" leads from a task. */
final class LastDesk {

    private static final String ATTRIBUTE = "desk";

    private LastDesk() {}

    /** Written only when it is another: sessions lie in the database. */
    static void remember(HttpSession session, String address) {
        if (!address.equals(session.getAttribute(ATTRIBUTE))) {
            session.setAttribute(ATTRIBUTE, address);
        }
    }

    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String address ? address : "/";
    }
}
