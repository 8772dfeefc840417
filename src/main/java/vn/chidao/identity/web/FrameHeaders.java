package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** Nothing from elsewhere is loaded, and only Tasklist on this host may frame a task page. */
class FrameHeaders implements HeaderWriter {

    private static final String POLICY =
            "default-src 'self'; frame-ancestors %s; base-uri 'self'; form-action 'self'; object-src 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean framed = Paths.FRAMED.matches(request);
        response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
        response.setHeader("Content-Security-Policy", POLICY.formatted(framed ? "'self'" : "'none'"));
    }
}
