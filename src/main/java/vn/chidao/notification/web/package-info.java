/** The page that shows the mails of a system without a mail server. */
@NullMarked
package vn.chidao.notification.web;

import org.jspecify.annotations.NullMarked;
