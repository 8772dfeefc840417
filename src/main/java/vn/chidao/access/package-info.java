/**
 * Who may do what, in one place: {@code Right} is the table of rights by role and by the relation between the
 * organisation somebody works in and the one a thing belongs to; {@code EngineDoor} says the same of the engine's REST
 * resources. The modules above say whose a thing is ({@code Thing}) and ask; who works where and how organisations stand
 * to each other is answered through two ports.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.chidao.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
