/**
 * The small kernel every module may use: the business clock, who is acting, acts worth recording, refusals, and the
 * five contents of the campaign. It knows nothing of directives, of the engine or of the web.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package vn.chidao.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
