/**
 * Steering committees (Ban chỉ đạo) of a directive: who sits in one is a position of an organisation, and who holds it on a
 * day is read from the register. Meetings with agenda, attendance and minutes; what their chair concludes binds
 * organisations under the directive, and the next meeting begins with what has become of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "workbook",
            "layout",
            "organization",
            "identity",
            "calendar",
            "document",
            "directive",
            "obligation",
            "workflow"
        })
package vn.chidao.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
