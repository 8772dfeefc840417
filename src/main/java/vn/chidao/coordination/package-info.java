/**
 * Joint programmes (chương trình phối hợp) of equal parties: worded by the leading one, consulted, consented to by all in
 * any order, numbered from the lead's series. One refusal calls back every consent, an amendment needs all of them again,
 * and communes conclude their own below the one of the level above. Reviews of a programme are counted from its day. What
 * the year adds is the annex of registration.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "organization",
            "identity",
            "document",
            "layout",
            "pages",
            "workflow",
            "directive",
            "obligation",
            "registration"
        })
package vn.chidao.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
