/** What models may ask about the organisation: candidate positions and due dates. */
@NullMarked
package vn.chidao.organization.process;

import org.jspecify.annotations.NullMarked;
