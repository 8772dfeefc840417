/**
 * What plain pages of all modules have in common: a refused submission comes back with status 422, each reason at its
 * field, and everything typed kept. And what the same refusals look like to programs.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package vn.chidao.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
