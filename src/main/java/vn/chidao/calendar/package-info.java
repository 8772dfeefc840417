/**
 * Which days are working days: what the Government has announced, what an administrator enters after the product was
 * delivered, what one organisation has besides, and what the law lets expect of years that nobody has announced yet.
 * Every due date is counted here and can be explained here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "pages", "organization", "workflow"})
package vn.chidao.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
