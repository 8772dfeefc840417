/**
 * Models (mô hình) and exemplars (gương điển hình tiên tiến, người tốt việc tốt) of the campaign. A model comes on the
 * register with an accepted registration sheet or by hand, is built, recognised or found not to meet, and replicated;
 * the Front that leads confirms each of these, and what is confirmed is put on the record, of which reports count. An
 * exemplar is found, introduced to a body for commendation and commended. Whoever reads the directive reads both.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "workbook",
            "organization",
            "identity",
            "calendar",
            "document",
            "directive",
            "indicator",
            "obligation",
            "registration",
            "workflow"
        })
package vn.chidao.exemplar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
