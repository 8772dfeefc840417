package vn.chidao.portal.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error page may know: the status, and for a fault of ours a reference under which the log has the rest. No
 * exception's text leaves the server.
 */
@Component
class PageErrorAttributes extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(PageErrorAttributes.class);

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> known = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        Map<String, Object> shown = new LinkedHashMap<>();
        int status = known.get("status") instanceof Integer code ? code : 500;
        shown.put("status", status);
        if (status >= 500) {
            String reference = newReference();
            shown.put("reference", reference);
            log.error("Reference {}: {} at {}", reference, status, known.get("path"), getError(request));
        }
        return shown;
    }

    /** Under which the log tells more of a fault; short enough to be read out. */
    static String newReference() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
