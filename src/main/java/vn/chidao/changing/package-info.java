/**
 * What happens to a directive after its issue: it is recalled, replaced, amended or corrected, by its issuer here or, as
 * somebody here learns, by one elsewhere. A change takes effect in one piece, everybody who has the directive is asked
 * and answers. Directives and receipts know nothing of it but by the ports that this module serves.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "organization",
            "identity",
            "document",
            "pages",
            "workflow",
            "directive",
            "receiving"
        })
package vn.chidao.changing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
