/**
 * What stands beneath the modules: the PostgreSQL that the product starts itself when no other is named, rights for a
 * separate application user, and the business clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.chidao.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
