/**
 * Who is at the keyboard: accounts, sign-in and the security chains. An account belongs to a person; rights come from
 * the positions that person holds today and from those he stands in for while their holder is away, and from nothing
 * else, so they end with the post or the day. Tells the engine and the work list who may act ({@code ActorDirectory}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "pages", "organization", "workflow"})
package vn.chidao.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
