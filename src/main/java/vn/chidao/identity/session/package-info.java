/** How sessions are kept: in the database, without what a reader of it could sign in with, written only on change. */
@NullMarked
package vn.chidao.identity.session;

import org.jspecify.annotations.NullMarked;
