package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Nothing from elsewhere is loaded, and only Tasklist on this host may frame a task page. The body of a mail carries its
 * own styles, as mail programs want them, and may do nothing else.
 */
class FrameHeaders implements HeaderWriter {

    private static final String POLICY =
            "default-src 'self'; frame-ancestors %s; base-uri 'self'; form-action 'self'; object-src 'none'";

    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean mail = Paths.MAIL_BODY.matches(request);
        boolean framed = mail || Paths.FRAMED.matches(request);
        response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
        response.setHeader(
                "Content-Security-Policy", mail ? MAIL_POLICY : POLICY.formatted(framed ? "'self'" : "'none'"));
    }
}
